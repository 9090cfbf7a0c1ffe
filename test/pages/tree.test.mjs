/**
 * A whole session as assistive technology has it: only the tree of roles and names is read, and what is pressed or focused is what
 * was found in it.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { examples, moduleScript, moreScript, openMarkup, pageAround, until } from './support.mjs';

const { page: newPage, url } = examples();

/** Two steps that leave time to be looked at on the slowest machine, and a last one that ends by itself. */
const routine = {
  id: 'by-tree',
  title: 'By the tree',
  stages: [
    {
      id: 'all',
      steps: [
        {
          id: 'press',
          title: 'Press',
          instruction: 'Press softly.',
          point: 'central-arch',
          technique: 'strokes',
          tools: ['thumbs'],
          seconds: { min: 40, usual: 60, max: 75 },
        },
        { id: 'stretch', title: 'Stretch', technique: 'calf-stretch-straight', seconds: 60 },
        { id: 'rest', title: 'Lie down', sides: 'none', seconds: 2 },
      ],
    },
  ],
};

/** The tree of a page as DevTools has it, read anew with every question. */
async function treeOf(page) {
  const devtools = await page.createCDPSession();
  await devtools.send('DOM.enable');
  await devtools.send('Accessibility.enable');

  const read = async () => {
    const { nodes } = await devtools.send('Accessibility.getFullAXTree');
    return new Map(nodes.map((node) => [node.nodeId, node]));
  };
  const isA = (node, role, name) =>
    !node.ignored && node.role?.value === role && (name === undefined || node.name?.value === name);
  function* below(nodes, node) {
    for (const id of node.childIds ?? []) {
      const child = nodes.get(id);
      if (!child) continue;
      yield child;
      yield* below(nodes, child);
    }
  }
  const property = (node, name) => node.properties?.find((one) => one.name === name)?.value.value;
  const textBelow = (nodes, node) =>
    [...below(nodes, node)]
      .filter((one) => isA(one, 'StaticText'))
      .map((one) => one.name.value)
      .join(' ');

  const tree = {
    /** All nodes of a role, and of a name if one is given. */
    async all(role, name) {
      return [...(await read()).values()].filter((node) => isA(node, role, name));
    },
    /** The one node of that role and name, waited for. */
    find: (role, name) =>
      until(async () => {
        const found = await tree.all(role, name);
        assert.ok(found.length < 2, `${found.length} times ${role} "${name}"`);
        return found[0];
      }, `${role} "${name}"`),
    /** The names of what has a role inside the one node of another. */
    async inside(role, name, [outerRole, outerName]) {
      const nodes = await read();
      const outer = [...nodes.values()].filter((node) => isA(node, outerRole, outerName));
      assert.equal(outer.length, 1, `${outerRole} "${outerName}"`);
      return [...below(nodes, outer[0])]
        .filter((node) => isA(node, role, name))
        .map((node) => node.name?.value || textBelow(nodes, node));
    },
    /** What each region says that is read aloud by itself. */
    async said() {
      const nodes = await read();
      return [...nodes.values()]
        .filter((node) => isA(node, 'status') || isA(node, 'alert'))
        .map((node) => textBelow(nodes, node))
        .filter(Boolean);
    },
    untilSaid: (wanted) =>
      until(async () => {
        const said = await tree.said();
        return said.some((text) => (wanted instanceof RegExp ? wanted.test(text) : text === wanted));
      }, `to be told ${wanted}`),
    property: async (role, name, key) => property(await tree.find(role, name), key),
    /** Role and name of what has the focus. */
    async focused() {
      const found = [...(await read()).values()].filter(
        (node) => !isA(node, 'RootWebArea') && property(node, 'focused'),
      );
      return found.map(({ role, name }) => `${role.value} "${name.value}"`).join(', ');
    },
    /** Acts like a screen reader that presses what it stands on. */
    async press(name, role = 'button') {
      const { backendDOMNodeId } = await tree.find(role, name);
      const { object } = await devtools.send('DOM.resolveNode', { backendNodeId: backendDOMNodeId });
      const { objectId } = object;
      const functionDeclaration = 'function () { this.click(); }';
      await devtools.send('Runtime.callFunctionOn', { objectId, functionDeclaration });
    },
    /** Acts like a person at the keyboard who was brought there. */
    async key(key, name, role = 'button') {
      const { backendDOMNodeId } = await tree.find(role, name);
      await devtools.send('DOM.focus', { backendNodeId: backendDOMNodeId });
      assert.equal(await tree.focused(), `${role} "${name}"`);
      await page.keyboard.press(key);
    },
  };
  return tree;
}

const NONE = 'None of these apply to me';
const controls = ['group', 'Session'];

describe('a whole session by the accessibility tree alone', () => {
  it('has every act by its role and name, and says each thing that happens', async (t) => {
    const page = await newPage(t);
    const body = '<pf-routine src="by-tree.json" sides="right" lead-in="60"></pf-routine>';
    const markup = pageAround(body, moreScript + moduleScript);
    await openMarkup(page, url('blog.html'), markup, { 'by-tree.json': routine });
    const tree = await treeOf(page);

    await tree.find('region', 'By the tree');
    await tree.find('heading', 'By the tree');
    for (const list of ['List 1 of 2', 'List 2 of 2']) {
      await tree.find('StaticText', list);
      const boxes = await tree.all('checkbox');
      assert.ok(boxes.length > 3, list);
      for (const { name } of boxes) assert.ok(name.value.length > 5, `${list}: "${name.value}"`);
      // Each group of questions is named after what it leads to.
      const groups = await tree.inside('group', undefined, ['region', 'By the tree']);
      assert.ok(groups.length > 0 && groups.every(Boolean), groups.join(' | '));
      assert.equal((await tree.all('button', 'Start')).length, 0);
      await tree.press(NONE);
    }
    await tree.find('button', 'Start');
    await tree.untilSaid(/^You ticked none of these\./);

    const choices = ['form', 'Your choices'];
    assert.deepEqual(await tree.inside('radio', undefined, choices).then((all) => all.slice(0, 3)), [
      'Left',
      'Right',
      'Both',
    ]);
    assert.equal(await tree.property('radio', 'Right', 'checked'), 'true');
    assert.equal(await tree.property('DisclosureTriangle', 'Sound, voice and screen', 'expanded'), false);
    await tree.key('Enter', 'Sound, voice and screen', 'DisclosureTriangle');
    assert.equal(await tree.property('DisclosureTriangle', 'Sound, voice and screen', 'expanded'), true);
    await tree.press('Light', 'checkbox');
    assert.equal(await tree.property('checkbox', 'Light', 'checked'), 'true');

    await tree.key('Enter', 'Start');
    await tree.untilSaid('Get ready: Press, right foot. Press softly.');
    await tree.find('heading', 'Press');
    await tree.find('timer', 'Timer');
    assert.deepEqual(await tree.inside('button', undefined, controls), [
      'Back',
      'Pause',
      'Next',
      '+15 s',
      'It has eased',
      'This hurts',
    ]);
    assert.equal(await tree.property('button', '+15 s', 'disabled'), true, 'before the hold');

    await tree.press('Next');
    await tree.untilSaid('Start: Press, right foot, 1 minute.');
    const progress = await tree.inside('image', undefined, ['list', 'Progress']);
    assert.ok(progress.length > 0 && progress.every(Boolean), progress.join(' | '));
    await tree.press('Pause');
    await tree.untilSaid('Paused.');
    assert.equal((await tree.all('button', 'Pause')).length, 0);
    await tree.key('Space', 'Resume');
    await tree.untilSaid('Going on: Press, right foot.');
    assert.equal(await tree.focused(), 'button "Pause"');

    await tree.press('+15 s');
    await tree.untilSaid(/^1 minute \d+ seconds? left\.$/);
    assert.equal(await tree.property('button', '+15 s', 'disabled'), true, 'no longer than the step allows');
    await tree.press('It has eased');
    await tree.untilSaid(/^\d+ seconds? left\.$/);
    await tree.key('Enter', 'This hurts');
    await tree.untilSaid('Paused. Take the pressure off.');
    await tree.find('heading', 'Take the pressure off');
    assert.equal(await tree.focused(), 'button "Stop for today"');
    assert.deepEqual(await tree.inside('button', undefined, controls), [
      'Go on, lighter',
      'Skip step',
      'Stop for today',
    ]);
    await tree.press('Go on, lighter');
    await tree.untilSaid('Going on: Press, right foot.');
    await tree.find('StaticText', 'Lighter from here on.');

    await tree.press('Large view');
    await tree.find('button', 'Close large view');
    await tree.find('timer', 'Timer');
    assert.equal((await tree.all('button', 'Next')).length, 0);
    await tree.key('Enter', 'Close large view');
    await tree.find('button', 'Large view');

    await tree.press('Next');
    await tree.untilSaid('Get ready: Stretch, right leg.');
    await tree.press('Next');
    await tree.untilSaid('Start: Stretch, right leg, 1 minute.');
    await tree.press('Next');
    await tree.untilSaid('Get ready: Lie down.');
    await tree.press('Next');
    await tree.untilSaid('The routine is done.');

    await tree.find('heading', 'That is it for now');
    await tree.find('heading', 'Tomorrow morning');
    assert.deepEqual(await tree.inside('rowheader', undefined, ['table', '']), [
      'Press',
      'Stretch',
      'Lie down',
    ]);
    // Half a second of a step makes it shortened, and how fast this machine is decides.
    const results = (await tree.inside('cell', undefined, ['table', ''])).filter(Boolean);
    assert.deepEqual(
      results.map((result) => result.replace('skipped', 'shortened')),
      ['shortened', 'shortened', 'done'],
    );
    assert.deepEqual(await tree.inside('button', undefined, controls), ['Do it again', 'Later']);
    await tree.key('Enter', 'Do it again');
    await tree.find('button', NONE);
    assert.equal((await tree.all('checkbox')).length, 3, 'three short questions');
    assert.ok(!(await tree.said()).includes('The routine is done.'), 'of the last session nothing is left');
  });
});
