import { expect } from '@open-wc/testing';
import { Player } from '../../src/browser/player.js';
import {
  createSession,
  type Cue,
  noneOfThese,
  parseRoutine,
  plan,
  type Plan,
  screen,
  type View,
} from '../../src/core/index.js';
import { createManualClock, type ManualClock } from '../../src/testing/index.js';
import {
  countListeners,
  handRoutine,
  hidePage,
  SHORT_SECONDS,
  shortRoutine,
  showPage,
} from '../elements/support.js';

function planOf(source: unknown): Plan {
  return plan(parseRoutine(source).routine!, { sides: 'right', leadIn: 3 }, screen(noneOfThese()));
}

interface Told {
  readonly view: View;
  readonly before: View;
  readonly cues: readonly Cue[];
}

/** A player of `shortRoutine` (its segments: 3, 20, 3, 10, 5, 10, 3, 20 s), and what it told. */
function newPlayer(source: unknown = shortRoutine): { player: Player; clock: ManualClock; told: Told[] } {
  const clock = createManualClock({ monoMs: 5000 });
  const player = new Player(planOf(source), clock);
  const told: Told[] = [];
  player.subscribe((view, before, cues) => told.push({ view, before, cues }));
  return { player, clock, told };
}

/** The same, already started, with nothing told yet. */
function running(source?: unknown) {
  const started = newPlayer(source);
  started.player.send({ type: 'start' });
  started.told.length = 0;
  return started;
}

const kinds = (told: readonly Told[]) => told.flatMap(({ cues }) => cues.map(({ kind }) => kind));

describe('the player', () => {
  let players: Player[] = [];
  const track = <Made extends { player: Player }>(made: Made): Made => {
    players.push(made.player);
    return made;
  };
  afterEach(() => {
    for (const player of players) player.send({ type: 'stop' });
    players = [];
    showPage();
  });

  it('waits for nothing until it starts', () => {
    const { player, clock, told } = track(newPlayer());
    clock.advance(60_000);
    expect(clock.pending).to.equal(0);
    expect(told).to.deep.equal([]);
    expect(player.view.status).to.equal('idle');
  });

  it('wakes once a second while somebody can see it', () => {
    const { clock, told } = track(running());
    clock.advance(10_000);
    expect(told.map(({ view }) => view.remainingMs)).to.deep.equal([
      ...[2000, 1000, 20_000, 19_000, 18_000, 17_000, 16_000, 15_000, 14_000, 13_000],
    ]);
    expect(clock.pending).to.equal(1);
  });

  it('wakes for nothing at a step done by hand', () => {
    const { player, clock } = track(running(handRoutine));
    clock.advance(3000 + 5000 + 3000);
    expect(player.view.lengthMs).to.equal(null);
    expect(clock.pending).to.equal(0);
  });

  it('wakes for nothing when it is paused, stopped and done', () => {
    const { player, clock } = track(running());
    player.send({ type: 'pause' });
    expect(clock.pending).to.equal(0);
    player.send({ type: 'resume' });
    expect(clock.pending).to.equal(1);
    player.send({ type: 'stop' });
    expect(clock.pending).to.equal(0);
    const other = track(running());
    other.clock.advance(SHORT_SECONDS * 1000);
    expect(other.player.view.status).to.equal('done');
    expect(other.clock.pending).to.equal(0);
  });

  it('says whether a command changed anything, and tells nobody where none did', () => {
    const { player, told } = track(newPlayer());
    expect(player.send({ type: 'pause' })).to.equal(false);
    expect(told).to.deep.equal([]);
    expect(player.send({ type: 'start' })).to.equal(true);
    expect(player.send({ type: 'start' })).to.equal(false);
    expect(told).to.have.lengthOf(1);
  });

  it('gives each cue once, in order', () => {
    const { player, clock, told } = track(newPlayer());
    player.send({ type: 'start' });
    clock.advance(SHORT_SECONDS * 1000);
    const last = ['count', 'count', 'count'];
    expect(kinds(told)).to.deep.equal([
      ...['ready', 'start', 'half', ...last, 'ready', 'start', ...last, 'rest', 'start', ...last],
      ...['ready', 'start', 'half', ...last, 'done'],
    ]);
  });

  it('gives the cue of the segment that a command leads to', () => {
    const { player, clock, told } = track(running());
    clock.advance(5000);
    told.length = 0;
    player.send({ type: 'next' });
    expect(kinds(told)).to.deep.equal(['ready']);
  });

  it('gives no cue that is over: after 10 s too late, only what is now', () => {
    const { clock, told } = track(running());
    clock.leap(13_000);
    expect(told).to.have.lengthOf(1);
    expect(kinds(told)).to.deep.equal(['half']);
    expect(told[0]!.view).to.include({ index: 1, remainingMs: 10_000 });
    clock.leap(30_000);
    expect(kinds(told.slice(1))).to.deep.equal([]);
  });

  it('gives a cue that is a little late', () => {
    const { clock, told } = track(running());
    clock.leap(4000);
    expect(kinds(told)).to.deep.equal(['start']);
  });

  it('tells its listeners what was before', () => {
    const { clock, told } = track(running());
    clock.leap(12_000);
    expect(told[0]!.before.index).to.equal(0);
    expect(told[0]!.view.index).to.equal(1);
  });

  it('tells nobody who does not listen any more', () => {
    const { player } = track(newPlayer());
    let calls = 0;
    const stop = player.subscribe(() => {
      calls += 1;
    });
    player.send({ type: 'start' });
    stop();
    player.send({ type: 'pause' });
    expect(calls).to.equal(1);
  });

  it('turns a hidden page into a gap, at the moment when it was hidden', () => {
    const { player, clock, told } = track(running());
    clock.advance(7400);
    hidePage();
    clock.advance(30_000);
    showPage();
    expect(player.view).to.include({ status: 'paused', pausedBy: 'gap', index: 1, remainingMs: 15_600 });
    expect(told.at(-1)!.cues).to.deep.equal([]);
    expect(clock.pending).to.equal(0);
  });

  it('is not fooled by a page that is hidden while it waits for the person to go on', () => {
    const { player } = track(running());
    player.send({ type: 'pause' });
    hidePage();
    showPage();
    expect(player.view.pausedBy).to.equal('person');
    player.send({ type: 'resume' });
    hidePage();
    expect(player.view.pausedBy).to.equal('gap');
  });

  it('waits at once where it is begun or goes on out of sight', () => {
    hidePage();
    const { player, clock } = track(running());
    expect(player.view).to.include({ status: 'paused', pausedBy: 'gap', index: 0, remainingMs: 3000 });
    player.send({ type: 'resume' });
    expect(player.view).to.include({ status: 'paused', pausedBy: 'gap' });
    expect(clock.pending).to.equal(0);
    showPage();
    player.send({ type: 'resume' });
    expect(player.view.status).to.equal('running');
  });

  it('takes out of the page for a gap', () => {
    const { player, clock } = track(running());
    clock.advance(7000);
    player.leavePage();
    expect(player.view).to.include({ status: 'paused', pausedBy: 'gap', remainingMs: 16_000 });
  });

  it('carries what is playing over to another clock', () => {
    const { player, clock } = track(running());
    clock.advance(7000);
    const other = createManualClock({ monoMs: 0 });
    player.clock = other;
    expect(clock.pending).to.equal(0);
    expect(other.pending).to.equal(1);
    expect(player.view).to.include({ status: 'running', remainingMs: 16_000 });
    other.advance(1000);
    expect(player.view.remainingMs).to.equal(15_000);
    expect(player.view.elapsedMs).to.equal(8000);
  });

  it('carries what is paused over to another clock', () => {
    const { player, clock } = track(running());
    clock.advance(7000);
    player.send({ type: 'pause' });
    const other = createManualClock({ monoMs: 1 });
    player.clock = other;
    other.advance(500);
    player.send({ type: 'resume' });
    other.advance(1000);
    expect(player.view).to.include({ remainingMs: 15_000, elapsedMs: 8000 });
  });

  it('does nothing about the clock that it already has', () => {
    const { player, clock, told } = track(running());
    player.clock = clock;
    expect(told).to.deep.equal([]);
  });

  it('puts another session in the place of one that plays', () => {
    const { player, clock, told } = track(running());
    player.load(createSession(planOf(handRoutine)));
    expect(clock.pending).to.equal(0);
    expect(told.at(-1)!.view).to.include({ status: 'idle' });
    expect(player.session.plan.routine.id).to.equal('by-hand');
  });

  it('listens to the page only while it plays', () => {
    const listeners = countListeners();
    const { player } = track(running());
    expect(listeners.left).to.not.deep.equal([]);
    player.send({ type: 'pause' });
    expect(listeners.left).to.deep.equal([]);
    player.send({ type: 'resume' });
    player.send({ type: 'stop' });
    listeners.stop();
    expect(listeners.left).to.deep.equal([]);
  });
});
