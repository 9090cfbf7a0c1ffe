import { expect } from '@open-wc/testing';
import { WakeLock } from '../../src/browser/wake-lock.js';
import { countListeners, hidePage, showPage } from '../elements/support.js';

/** A screen that can be kept on, for as many as ask. */
class FakeScreen {
  /** How often it was asked for. */
  requests = 0;
  readonly locks = new Set<FakeSentinel>();
  isRefused = false;
  /** It throws at once instead of rejecting. */
  isBroken = false;
  /** Answers wait until `answer`. */
  isSlow = false;
  #waiting: (() => void)[] = [];

  request(): Promise<FakeSentinel> {
    this.requests += 1;
    if (this.isBroken) throw new TypeError('broken');
    return new Promise((resolve, reject) => {
      const answer = (): void => {
        if (this.isRefused || document.visibilityState === 'hidden') {
          reject(new DOMException('refused', 'NotAllowedError'));
        } else resolve(new FakeSentinel(this));
      };
      if (this.isSlow) this.#waiting.push(answer);
      else answer();
    });
  }

  /** Answers the oldest request that waits. */
  async answer(): Promise<void> {
    this.#waiting.shift()?.();
    await settled();
  }

  /** The system takes back what it gave, as it does from a hidden page. */
  takeBack(): void {
    for (const lock of [...this.locks]) lock.end();
  }
}

class FakeSentinel {
  released = false;
  onrelease: (() => void) | null = null;
  readonly #screen: FakeScreen;
  constructor(screen: FakeScreen) {
    this.#screen = screen;
    screen.locks.add(this);
  }
  release(): Promise<void> {
    if (this.#screen.isBroken) return Promise.reject(new Error('broken'));
    this.end();
    return Promise.resolve();
  }
  end(): void {
    this.released = true;
    if (this.#screen.locks.delete(this)) this.onrelease?.();
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('the wake lock', () => {
  let screen: FakeScreen;
  let lock: WakeLock;
  let states: string[];
  let rejected: unknown[];
  const note = (event: PromiseRejectionEvent) => void rejected.push(event.reason);

  beforeEach(() => {
    rejected = [];
    addEventListener('unhandledrejection', note);
    screen = new FakeScreen();
    Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: screen });
    lock = new WakeLock();
    states = [];
    lock.onchange = () => void states.push(lock.state);
  });
  afterEach(async () => {
    lock.wanted = false;
    // Browsers tell of a rejection in a task of its own.
    await new Promise((resolve) => setTimeout(resolve, 20));
    Reflect.deleteProperty(navigator, 'wakeLock');
    removeEventListener('unhandledrejection', note);
    expect(rejected).to.deep.equal([]);
  });

  async function want(isWanted = true): Promise<void> {
    lock.wanted = isWanted;
    await settled();
  }

  it('asks for nothing before it is wanted', async () => {
    await settled();
    expect(screen.requests).to.equal(0);
    expect(lock.state).to.equal('off');
  });

  it('keeps the screen on until it is wanted no longer', async () => {
    await want();
    await want();
    expect(screen.requests).to.equal(1);
    expect(lock.state).to.equal('on');
    await want(false);
    expect(screen.locks.size).to.equal(0);
    expect(states).to.deep.equal(['on', 'off']);
  });

  it('is taken again when the page can be seen again', async () => {
    await want();
    hidePage();
    screen.takeBack();
    await settled();
    expect(lock.state).to.equal('off');
    expect(screen.requests, 'while it is hidden').to.equal(1);
    showPage();
    await settled();
    expect(screen.locks.size).to.equal(1);
    expect(states).to.deep.equal(['on', 'off', 'on']);
  });

  it('waits where the page is hidden when it is wanted', async () => {
    hidePage();
    await want();
    expect(screen.requests).to.equal(0);
    showPage();
    await settled();
    expect(lock.state).to.equal('on');
  });

  it('tells what the system took back', async () => {
    await want();
    screen.takeBack();
    expect(states).to.deep.equal(['on', 'off']);
  });

  it('asks again after it was refused, when the page comes back and when it is wanted anew', async () => {
    screen.isRefused = true;
    await want();
    expect(lock.state).to.equal('refused');
    hidePage();
    showPage();
    await settled();
    expect(screen.requests).to.equal(2);
    screen.isRefused = false;
    hidePage();
    showPage();
    await settled();
    expect(lock.state).to.equal('on');
    await want(false);
    screen.isRefused = true;
    await want();
    expect(lock.state).to.equal('refused');
    await want(false);
    expect(lock.state).to.equal('off');
    screen.isRefused = false;
    await want();
    expect(states).to.deep.equal(['refused', 'on', 'off', 'refused', 'off', 'on']);
  });

  it('lets go of what came after it was wanted no longer', async () => {
    screen.isSlow = true;
    await want();
    await want(false);
    await screen.answer();
    expect(screen.locks.size).to.equal(0);
    expect(states).to.deep.equal([]);
  });

  it('keeps one, whichever of two requests is answered', async () => {
    screen.isSlow = true;
    await want();
    await want(false);
    await want();
    await screen.answer();
    expect(lock.state).to.equal('on');
    await screen.answer();
    expect(screen.locks.size).to.equal(1);
    expect(states).to.deep.equal(['on']);
    await want(false);
    expect(screen.locks.size, 'in the end').to.equal(0);
  });

  it('stays on where the second of two requests is refused', async () => {
    screen.isSlow = true;
    await want();
    hidePage();
    showPage();
    await screen.answer();
    screen.isRefused = true;
    await screen.answer();
    expect(states).to.deep.equal(['on']);
  });

  it('does not take a refusal for its own after it was wanted no longer', async () => {
    screen.isSlow = true;
    screen.isRefused = true;
    await want();
    await want(false);
    await screen.answer();
    expect(lock.state).to.equal('off');
    expect(states).to.deep.equal([]);
  });

  it('asks again where the page was hidden before the answer came', async () => {
    screen.isSlow = true;
    await want();
    hidePage();
    await screen.answer();
    expect(lock.state).to.equal('refused');
    showPage();
    await screen.answer();
    expect(lock.state).to.equal('on');
  });

  it('is not told by a lock that it let go', async () => {
    await want();
    const [old] = screen.locks;
    await want(false);
    await want();
    old!.onrelease!();
    expect(lock.state).to.equal('on');
  });

  it('does not take for its own what was taken back before it came', async () => {
    screen.isSlow = true;
    await want();
    const answered = screen.answer();
    screen.takeBack();
    await answered;
    expect(lock.state).to.equal('off');
    hidePage();
    showPage();
    await screen.answer();
    expect(states).to.deep.equal(['on']);
  });

  it('listens to the page only while it is wanted', async () => {
    const listeners = countListeners();
    await want();
    expect(listeners.left).to.deep.equal(['visibilitychange']);
    await want(false);
    listeners.stop();
    expect(listeners.left).to.deep.equal([]);
  });

  it('is silent where the browser throws, also when it is let go', async () => {
    await want();
    screen.isBroken = true;
    await want(false);
    await want();
    expect(states).to.deep.equal(['on', 'off', 'refused']);
  });

  it('tells where there is none', async () => {
    const own = Object.getOwnPropertyDescriptor(Navigator.prototype, 'wakeLock');
    Reflect.deleteProperty(navigator, 'wakeLock');
    Reflect.deleteProperty(Navigator.prototype, 'wakeLock');
    expect(lock.state).to.equal('absent');
    await want();
    expect(lock.state).to.equal('absent');
    await want(false);
    expect(states, 'never another').to.not.include.members(['on']);
    expect(lock.state).to.equal('absent');
    if (own) Object.defineProperty(Navigator.prototype, 'wakeLock', own);
  });
});
