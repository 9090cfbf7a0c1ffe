import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { html } from 'lit';
import { points } from '../../src/core/index.js';
import '../../src/elements/pf-routine/define.js';
import { leg } from '../../src/elements/pf-trigger-map/art-leg.js';
import { sole } from '../../src/elements/pf-trigger-map/art-sole.js';
import type { PfTriggerMap } from '../../src/elements/pf-trigger-map/pf-trigger-map.js';
import { contentEnglish } from '../../src/messages/content.js';
import { traceEvents } from '../../src/testing/index.js';
import {
  accessible,
  button,
  buttons,
  deep,
  deepAll,
  focused,
  handRoutine,
  keys,
  mount,
  mountRoutine,
  mountSession,
  nameOf,
  pass,
  passCheck,
  play,
  press,
  seen,
  settled,
  shortRoutine,
  warned,
} from './support.js';

const SOLE = [
  'Heel attachment',
  'Central arch',
  'Ball of the foot',
  'Front of the heel',
  'Inner edge of the foot',
  'Middle strip of the sole',
];
const LEG = ['Achilles junction', 'Upper calf', 'Lower calf', 'Inner calf edge'];

/** The points of an atlas: lines and whole areas would lie under them. */
const ATLAS = [...SOLE, ...LEG];

/** A routine of one step. */
const only = (step: Readonly<Record<string, unknown>>) => ({
  id: 'only',
  stages: [{ id: 'all', title: 'All', steps: [{ id: 'one', title: 'One', seconds: 20, ...step }] }],
});

async function mountMap(template = html`<pf-trigger-map></pf-trigger-map>`): Promise<PfTriggerMap> {
  return mount<PfTriggerMap>(template);
}

async function playing(source: unknown = shortRoutine) {
  const mounted = await mountSession(
    html`<pf-safety-check></pf-safety-check><pf-trigger-map></pf-trigger-map>`,
    source,
  );
  await play(mounted.session);
  return { ...mounted, map: deep<PfTriggerMap>(mounted.session, 'pf-trigger-map') };
}

/** The names of the points that can be chosen. */
function pointNames(map: Element): string[] {
  return deepAll(map, '[part=point]').map(nameOf);
}

/** Where the points stand, from 0 to 1 of the width of their drawing as it is seen. */
function places(map: Element): Record<string, number> {
  const of = (point: HTMLElement): [string, number] => {
    const { left, width } = point.getBoundingClientRect();
    const canvas = point.parentElement!.getBoundingClientRect();
    return [nameOf(point), (left + width / 2 - canvas.left) / canvas.width];
  };
  return Object.fromEntries(deepAll(map, '[part=point]').map(of));
}

describe('<pf-trigger-map> alone', () => {
  it('is an atlas of single points, each a button with its name, on both views', async () => {
    const map = await mountMap();
    expect(pointNames(map)).to.deep.equal(ATLAS);
    const captions = deepAll(map, 'figcaption').map((one) => seen(one));
    expect(captions).to.deep.equal(['Sole of the foot, right', 'Back of the lower leg, right']);
  });

  it('explains the point that is chosen, and tells which it was', async () => {
    const map = await mountMap();
    const trace = traceEvents(document);
    await press(map, 'Lower calf');
    trace.stop();
    expect(trace.events).to.deep.equal([
      { type: 'pf-point-select', detail: { point: 'soleus', side: 'right' } },
    ]);
    expect(seen(deep(map, '[role=status]'))).to.contain(contentEnglish.points['soleus']!.find);
    expect(button(map, 'Lower calf').getAttribute('aria-pressed')).to.equal('true');
    expect(map.point).to.equal('soleus');
  });

  it('says of the point where charts map its ache, and what to keep off', async () => {
    const map = await mountMap(html`<pf-trigger-map point="soleus"></pf-trigger-map>`);
    const status = deep(map, '[role=status]');
    expect(seen(status))
      .to.contain('Charts map its ache to: the heel, the heel cord. This is not a diagnosis.')
      .and.contain('Keep off: the heel cord, swollen veins.');
    await press(map, 'Achilles junction');
    expect(seen(status)).to.contain(contentEnglish.cautions['fingers-only']).and.not.contain('Charts');
    await press(map, 'Central arch');
    expect(seen(status)).to.contain('Stay seated').and.not.contain('Keep off');
  });

  it('draws each point of the leg and the sole where it is known to be', () => {
    const drawn = { sole: [sole, 1024, -10], 'leg-back': [leg, 250, 10] } as const;
    for (const { id, places: known } of Object.values(points)) {
      for (const [at, { view, along }] of known.entries()) {
        if (view === 'thigh-back') continue;
        const [{ places, areas }, zero, unit] = drawn[view];
        const [, y, , ry] = { ...places, ...areas }[at === 0 ? id : `${id}-lateral`]!;
        const ends = [(y - ry - zero) / unit, (y + ry - zero) / unit].sort((a, b) => a - b);
        // The studies themselves are no sharper than 10 to 15 %.
        for (const end of [0, 1]) expect(ends[end], `${id} on ${view}`).to.be.closeTo(along[end]!, 5);
      }
    }
  });

  it('shows a point that is drawn on demand only, when it is the one', async () => {
    const map = await mountMap(html`<pf-trigger-map point="whole-calf"></pf-trigger-map>`);
    expect(pointNames(map)).to.deep.equal([...SOLE, ...LEG, 'Whole calf']);
    expect(deepAll(map, '.marked')).to.have.lengthOf(1);
    await press(map, 'Lower calf');
    expect(pointNames(map)).to.deep.equal(ATLAS);
  });

  it('explains a point that is on no drawing, and fades none for it', async () => {
    const map = await mountMap(html`<pf-trigger-map point="hamstrings"></pf-trigger-map>`);
    expect(seen(deep(map, '[role=status]'))).to.contain(contentEnglish.points['hamstrings']!.find);
    expect(deepAll(map, '.marked, .faded')).to.deep.equal([]);
  });

  it('is chosen from by keyboard, in the order in which it is read', async () => {
    const map = await mountMap();
    button(map, 'Heel attachment').focus();
    const order = [nameOf(focused()!)];
    for (const _ of ATLAS.slice(1)) {
      await keys(map, 'Tab');
      order.push(nameOf(focused()!));
    }
    expect(order).to.deep.equal(ATLAS);
    await keys(map, 'Space');
    expect(map.point).to.equal('tibialis-posterior');
    await keys(map, 'Enter');
    expect(focused()).to.equal(button(map, 'Inner calf edge'));
  });

  it('shows the point and the side that its attributes name', async () => {
    const map = await mountMap(html`<pf-trigger-map side="left" point="central-arch"></pf-trigger-map>`);
    expect(button(map, 'Central arch').getAttribute('aria-pressed')).to.equal('true');
    expect(seen(map)).to.contain('Sole of the foot, left').and.contain('halfway from the heel');
    expect(deepAll(map, '.marked')).to.have.lengthOf(1);
  });

  it('turns to the other side, mirrored', async () => {
    const map = await mountMap();
    const right = places(map);
    await press(map, 'left');
    expect(map.getAttribute('side')).to.equal('left');
    const left = places(map);
    for (const [name, x] of Object.entries(right)) expect(left[name], name).to.be.closeTo(1 - x, 0.01);
    const trace = traceEvents(map);
    await press(map, 'Upper calf');
    expect(trace.events[0]!.detail).to.deep.equal({ point: 'gastrocnemius', side: 'left' });
  });

  it('draws the right side where the page names no side that there is', async () => {
    const map = await mountMap(html`<pf-trigger-map side="middle"></pf-trigger-map>`);
    expect(button(map, 'right').getAttribute('aria-pressed')).to.equal('true');
  });

  for (const point of ['nowhere', 'constructor', '']) {
    it(`marks nothing for point="${point}"`, async () => {
      const map = await mountMap(html`<pf-trigger-map point=${point}></pf-trigger-map>`);
      expect(seen(deep(map, '[role=status]'))).to.equal('Choose a point to see how to find it.');
      expect(deepAll(map, '.marked')).to.deep.equal([]);
      expect(deepAll(map, '.faded')).to.deep.equal([]);
    });
  }

  it('has targets of 24 px at the least, and 44 px at its usual height', async () => {
    const map = await mountMap();
    const least = () =>
      Math.min(...deepAll(map, '[part=point]').map((one) => one.getBoundingClientRect().width));
    expect(least()).to.be.at.least(44);
    map.style.setProperty('--pf-map-height', '11em');
    expect(least()).to.be.at.least(24);
  });

  it('has buttons that stand on their places', async () => {
    const map = await mountMap();
    for (const point of deepAll(map, '[part=point]')) {
      const { left, top, width, height } = point.getBoundingClientRect();
      const zones = deepAll<SVGElement>(map, '.zone').map((zone) => zone.getBoundingClientRect());
      const isOnOne = zones.some(
        (zone) =>
          left + width / 2 > zone.left &&
          left + width / 2 < zone.right &&
          top + height / 2 > zone.top &&
          top + height / 2 < zone.bottom,
      );
      expect(isOnOne, nameOf(point)).to.equal(true);
    }
  });

  it('is accessible', async () => {
    const map = await mountMap();
    await accessible(map);
    await press(map, 'Lower calf');
    await accessible(map);
  });
});

describe('<pf-trigger-map> in a session', () => {
  it('is an atlas before the start, which says nowhere to work now', async () => {
    const { routine } = await mountRoutine();
    const map = deep<PfTriggerMap>(routine, 'pf-trigger-map');
    await passCheck(routine);
    map.point = 'central-arch';
    await settled(routine);
    expect(pointNames(map)).to.deep.equal(ATLAS);
    expect(deepAll(map, '[aria-current]')).to.deep.equal([]);
  });

  it('offers no side before the start, and draws the one that comes first', async () => {
    const { session } = await mountSession(
      html`<pf-safety-check></pf-safety-check><pf-trigger-map side="right"></pf-trigger-map>`,
    );
    const map = deep<PfTriggerMap>(session, 'pf-trigger-map');
    expect(buttons(map)).to.deep.equal(ATLAS);
    expect(seen(map)).to.contain('Sole of the foot, right');
    session.sides = 'both';
    session.firstSide = 'left';
    await settled(session);
    expect(seen(map)).to.contain('Sole of the foot, left');
  });

  it('forgets at the start the point that was chosen before', async () => {
    const { session } = await mountSession(
      html`<pf-safety-check></pf-safety-check><pf-trigger-map></pf-trigger-map>`,
    );
    const map = deep<PfTriggerMap>(session, 'pf-trigger-map');
    await press(map, 'Lower calf');
    expect(map.point).to.equal('soleus');
    await play(session);
    expect(map.point).to.equal(null);
    expect(deepAll(map, '[aria-pressed=true]')).to.deep.equal([]);
    expect(seen(deep(map, '[role=status]'))).to.equal('');
  });

  it('explains a point that is chosen while it plays, until it is chosen again or the next step comes', async () => {
    const { session, clock, map } = await playing();
    const status = deep(map, '[role=status]');
    const { name, plain, find } = contentEnglish.points['ball-of-foot']!;
    await press(map, name);
    expect(seen(status)).to.contain(name).and.contain(plain).and.contain(find);
    expect(deepAll(map, '.marked')).to.have.lengthOf(1);
    expect(deepAll(map, '[aria-current=step]').map(nameOf)).to.deep.equal(['Central arch, work here now']);
    await pass(session, clock, 4);
    expect(seen(status), 'the same step').to.contain(find);
    const trace = traceEvents(map);
    await press(map, name);
    expect(seen(status)).to.equal('');
    expect(trace.events).to.deep.equal([]);
    await press(map, name);
    await pass(session, clock, 20);
    expect(session.view!.unit).to.equal(2);
    expect(map.point).to.equal(null);
    expect(deep(map, '[role=status]')).to.equal(status);
    expect(seen(status)).to.equal('');
  });

  it('turns to the view of the current step and marks where to work', async () => {
    const { session, clock, map } = await playing();
    const current = () => deepAll(map, '[aria-current=step]').map(nameOf);
    expect(pointNames(map), 'those of the routine').to.deep.equal([
      'Central arch, work here now',
      'Ball of the foot',
    ]);
    expect(current()).to.deep.equal(['Central arch, work here now']);
    expect(deepAll(map, '.marked .hand')).to.have.lengthOf(1);
    await pass(session, clock, 24);
    expect(current()).to.deep.equal(['Ball of the foot, work here now']);
    session.goTo(6);
    await settled(session);
    expect(pointNames(map)).to.deep.equal(['Lower calf, work here now']);
  });

  it('draws the side that is worked on', async () => {
    const { map } = await playing();
    const right = places(map);
    const mounted = await mountSession(
      html`<pf-safety-check></pf-safety-check><pf-trigger-map></pf-trigger-map>`,
    );
    mounted.session.sides = 'left';
    await settled(mounted.session);
    await play(mounted.session);
    const left = places(deep(mounted.session, 'pf-trigger-map'));
    for (const [name, x] of Object.entries(right)) expect(left[name], name).to.be.closeTo(1 - x, 0.01);
  });

  it('shows nothing for a step that has no place', async () => {
    const { map } = await playing(handRoutine);
    expect(pointNames(map)).to.deep.equal([]);
  });

  it('shows nothing for a point that is on no drawing', async () => {
    const { map } = await playing(only({ point: 'hamstrings' }));
    expect(deepAll(map, 'figure')).to.deep.equal([]);
    expect(seen(map)).to.equal('');
  });

  it('draws a line or a whole area while it is worked on', async () => {
    const { map } = await playing(only({ point: 'calf-line-inner', technique: 'line-roll' }));
    expect(pointNames(map)).to.deep.equal(['Inner calf line, work here now']);
    expect(deepAll(map, '.marked .hand')).to.have.lengthOf(1);
  });

  it('moves the hand as the technique does, and not at all where it holds still', async () => {
    const strokeOf = async (technique: string) => {
      const { map } = await playing(only({ point: 'heel-attachment', technique }));
      return deepAll(map, '.marked .hand').map((one) => one.getAttribute('d'));
    };
    const { circle, across } = sole.strokes['heel-attachment']!;
    expect(await strokeOf('circles')).to.deep.equal([circle]);
    expect(await strokeOf('cross-fibre')).to.deep.equal([across]);
    expect(await strokeOf('my-own')).to.deep.equal([circle]);
    expect(await strokeOf('constructor')).to.deep.equal([circle]);
    expect(warned(), 'that they are not known').to.have.lengthOf(2);
    for (const technique of ['sustained-pressure', 'cold-pack', 'line-roll'])
      expect(await strokeOf(technique), technique).to.deep.equal([]);
  });

  it('moves only while somebody works there', async () => {
    const { session, clock, map } = await playing();
    const isMoving = () => deepAll(map, '.breathing').length > 0;
    expect(isMoving(), 'getting ready').to.equal(false);
    await pass(session, clock, 4);
    expect(isMoving(), 'working').to.equal(true);
    session.pause();
    await settled(session);
    expect(isMoving(), 'paused').to.equal(false);
  });

  it('does not move for a person who wants less motion', async function () {
    const reduce = (value: string) =>
      executeServerCommand('emulate-features', value ? [{ name: 'prefers-reduced-motion', value }] : []);
    // The runner can ask for less motion in Chromium only.
    if (!(await reduce('reduce'))) this.skip();
    try {
      const { session, clock, map } = await playing();
      await pass(session, clock, 4);
      expect(getComputedStyle(deep(map, '.breathing .glow')).animationName).to.equal('none');
      await reduce('no-preference');
      expect(getComputedStyle(deep(map, '.breathing .glow')).animationName).to.equal('breathe');
    } finally {
      await reduce('');
    }
  });

  it('does not render again for a second that it does not show', async () => {
    const { session, clock, map } = await playing();
    await pass(session, clock, 4);
    let renderings = 0;
    const update = map.requestUpdate.bind(map);
    map.requestUpdate = (...args) => {
      renderings += 1;
      update(...args);
    };
    await pass(session, clock, 15);
    expect(renderings).to.equal(0);
  });

  it('is accessible while it plays', async () => {
    const { session, clock, map } = await playing();
    await pass(session, clock, 4);
    await accessible(map);
  });
});

describe('<pf-trigger-map> on a page that reads from right to left', () => {
  it('keeps left and right, which are the body’s own', async () => {
    const ltr = await mountMap();
    const page = await mount(html`<div dir="rtl"><pf-trigger-map></pf-trigger-map></div>`);
    const rtl = deep<PfTriggerMap>(page, 'pf-trigger-map');
    expect(places(rtl)).to.deep.equal(places(ltr));
    expect(buttons(rtl)).to.deep.equal(buttons(ltr));
    await accessible(page);
  });

  it('draws the sole to the left of the leg, as anywhere', async () => {
    const page = await mount(html`<div dir="rtl"><pf-trigger-map></pf-trigger-map></div>`);
    const [sole, leg] = deepAll(page, 'figure').map((one) => one.getBoundingClientRect().left);
    expect(sole).to.be.lessThan(leg!);
  });

  it('marks the same place while it plays', async () => {
    const { map } = await playing();
    const before = places(map);
    const page = await mount(html`<div dir="rtl"></div>`);
    page.append(map.parentElement!);
    await settled(page);
    expect(places(map)).to.deep.equal(before);
  });
});
