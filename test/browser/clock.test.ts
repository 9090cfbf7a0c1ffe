import { expect } from '@open-wc/testing';
import { pageClock } from '../../src/browser/clock.js';

interface Timeout {
  readonly atMs: number;
  readonly waitMs: number;
  readonly call: () => void;
}

/** Time that stands still until a test moves it, in place of the page's. */
class FakeTime {
  nowMs = 1000;
  /** Every wait that was asked for, in milliseconds. */
  readonly waits: number[] = [];
  readonly reported: unknown[] = [];
  readonly #timeouts = new Map<number, Timeout>();
  readonly #original = { setTimeout, clearTimeout, reportError };
  #last = 0;

  install(): void {
    Object.assign(globalThis, {
      setTimeout: (call: () => void, waitMs = 0) => {
        this.waits.push(waitMs);
        this.#timeouts.set(++this.#last, { atMs: this.nowMs + waitMs, waitMs, call });
        return this.#last;
      },
      clearTimeout: (id: number | undefined) => {
        if (id !== undefined) this.#timeouts.delete(id);
      },
      reportError: (error: unknown) => this.reported.push(error),
    });
    performance.now = () => this.nowMs;
  }

  remove(): void {
    Object.assign(globalThis, this.#original);
    delete (performance as Partial<Performance>).now;
  }

  get pending(): number {
    return this.#timeouts.size;
  }

  /** Goes on to a moment; each timeout due by then is called at its own time, `earlyMs` too early. */
  goTo(ms: number, earlyMs = 0): void {
    for (;;) {
      const due = [...this.#timeouts]
        .filter(([, { atMs }]) => atMs <= ms)
        .sort(([, a], [, b]) => a.atMs - b.atMs);
      const [id, timeout] = due[0] ?? [];
      if (id === undefined || !timeout) break;
      this.#timeouts.delete(id);
      this.nowMs = Math.max(this.nowMs, timeout.atMs - earlyMs);
      timeout.call();
    }
    this.nowMs = Math.max(ms, this.nowMs);
  }
}

describe('the clock of the page', () => {
  let time: FakeTime;
  let cancels: (() => void)[] = [];
  const calls: string[] = [];
  const wakeAt = (ms: number, name: string, act?: () => void): (() => void) => {
    const cancel = pageClock.wakeAt(ms, () => {
      calls.push(`${name} at ${Math.round(time.nowMs)}`);
      act?.();
    });
    cancels.push(cancel);
    return cancel;
  };

  beforeEach(() => {
    calls.length = 0;
    cancels = [];
    time = new FakeTime();
    time.install();
  });

  afterEach(() => {
    for (const cancel of cancels) cancel();
    time.remove();
  });

  it('reads both clocks of the page', () => {
    time.remove();
    const before = { monoMs: performance.now(), wallMs: Date.now() };
    const now = pageClock.now();
    expect(now.monoMs).to.be.within(before.monoMs, performance.now());
    expect(now.wallMs).to.be.within(before.wallMs, Date.now());
  });

  it('has one timeout for however many wait, set to the next of them', () => {
    wakeAt(9000, 'late');
    wakeAt(3000, 'soon');
    for (let count = 0; count < 100; count++) wakeAt(5000 + count, 'more');
    expect(time.pending).to.equal(1);
    expect(time.waits).to.deep.equal([8000, 2000]);
  });

  it('has no timeout while nobody waits', () => {
    const cancel = wakeAt(2000, 'a');
    cancel();
    expect(time.pending).to.equal(0);
    wakeAt(2000, 'b');
    time.goTo(2000);
    expect(time.pending).to.equal(0);
  });

  it('wakes everybody at their time, in the order of their times', () => {
    wakeAt(3000, 'c');
    wakeAt(2000, 'a');
    wakeAt(2500, 'b');
    time.goTo(10_000);
    expect(calls).to.deep.equal(['a at 2000', 'b at 2500', 'c at 3000']);
  });

  it('wakes all that are due after the page was blocked, in order', () => {
    wakeAt(3000, 'b');
    wakeAt(2000, 'a');
    wakeAt(9000, 'c');
    time.nowMs = 5000;
    time.goTo(5000);
    expect(calls).to.deep.equal(['a at 5000', 'b at 5000']);
    expect(time.pending).to.equal(1);
  });

  it('wakes in the order of asking who asked for the same time', () => {
    for (const name of ['a', 'b', 'c']) wakeAt(2000, name);
    time.goTo(2000);
    expect(calls).to.deep.equal(['a at 2000', 'b at 2000', 'c at 2000']);
  });

  it('never calls back from within the asking, even for a time that is over', () => {
    wakeAt(10, 'late');
    expect(calls).to.deep.equal([]);
    time.goTo(time.nowMs);
    expect(calls).to.deep.equal(['late at 1000']);
  });

  it('wakes nobody who cancelled, also within the same round', () => {
    const cancels: (() => void)[] = [];
    wakeAt(2000, 'a', () => cancels[0]!());
    cancels.push(wakeAt(2000, 'b'));
    wakeAt(2000, 'c');
    time.goTo(2000);
    expect(calls).to.deep.equal(['a at 2000', 'c at 2000']);
  });

  it('waits for the next one after the first was cancelled', () => {
    const cancel = wakeAt(2000, 'a');
    wakeAt(4000, 'b');
    cancel();
    cancel();
    expect(time.pending).to.equal(1);
    time.goTo(9000);
    expect(calls).to.deep.equal(['b at 4000']);
  });

  it('lets a wake-up ask for the next one', () => {
    const again = (): void => {
      if (time.nowMs < 4000) wakeAt(time.nowMs + 1000, 'tick', again);
    };
    again();
    time.goTo(9000);
    expect(calls).to.deep.equal(['tick at 2000', 'tick at 3000', 'tick at 4000']);
    expect(time.pending).to.equal(0);
  });

  it('does not let one broken listener stop the others, and reports it', () => {
    const error = new Error('broken');
    wakeAt(2000, 'a', () => {
      throw error;
    });
    wakeAt(2000, 'b');
    wakeAt(3000, 'c');
    time.goTo(9000);
    expect(calls).to.deep.equal(['a at 2000', 'b at 2000', 'c at 3000']);
    expect(time.reported).to.deep.equal([error]);
  });

  it('waits again where the browser calls a fraction too early', () => {
    wakeAt(2000, 'a');
    time.goTo(2003, 0.4);
    expect(calls).to.deep.equal(['a at 2000']);
    expect(time.pending).to.equal(0);
  });

  it('rounds a wait up, so that it need not wait again', () => {
    wakeAt(2000.2, 'a');
    expect(time.waits).to.deep.equal([1001]);
  });

  it('waits longer than a timeout can, in pieces', () => {
    const month = 31 * 86_400_000;
    wakeAt(1000 + 2 * month, 'a');
    expect(time.waits[0]).to.equal(2 ** 31 - 1);
    time.goTo(1000 + month);
    expect(calls).to.deep.equal([]);
    expect(time.pending).to.equal(1);
    time.goTo(1000 + 2 * month);
    expect(calls).to.deep.equal([`a at ${1000 + 2 * month}`]);
    expect(Math.max(...time.waits)).to.equal(2 ** 31 - 1);
  });

  it('wakes in the page’s own time too', async () => {
    time.remove();
    const dueMs = performance.now() + 30;
    await new Promise<void>((resolve) => void cancels.push(pageClock.wakeAt(dueMs, resolve)));
    expect(performance.now()).to.be.at.least(dueMs);
  });
});
