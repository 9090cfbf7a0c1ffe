/** The vocabulary of the element tests. Importing it also makes every console warning that a test does not expect fail it. */
import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html, type TemplateResult } from 'lit';
import type { PfRoutine } from '../../src/elements/pf-routine/pf-routine.js';
import type { PfSession } from '../../src/elements/pf-session/pf-session.js';
import { createManualClock, type ManualClock } from '../../src/testing/index.js';

/** Anything that plays: `<pf-session>`, `<pf-routine>`. */
export type Playable = PfSession | PfRoutine;

type Updating = HTMLElement & {
  hasUpdated: boolean;
  isUpdatePending: boolean;
  updateComplete: Promise<unknown>;
};

/**
 * A routine with one of everything, short enough to count: for one side and `lead-in="3"` its segments are
 *
 * | 0     | 1        | 2     | 3       | 4    | 5       | 6     | 7       |
 * | ----- | -------- | ----- | ------- | ---- | ------- | ----- | ------- |
 * | ready | `press`  | ready | `roll`  | rest | `roll`  | ready | `hold`  |
 * | 3 s   | 20 s     | 3 s   | 10 s    | 5 s  | 10 s    | 3 s   | 20 s    |
 */
export const shortRoutine = {
  id: 'short',
  title: 'A short one',
  stages: [
    {
      id: 'sole',
      steps: [
        {
          id: 'press',
          title: 'Press',
          instruction: 'Press softly.',
          point: 'central-arch',
          technique: 'strokes',
          tools: ['thumbs'],
          seconds: { min: 10, usual: 20, max: 40 },
        },
        {
          id: 'roll',
          title: 'Roll',
          point: 'ball-of-foot',
          technique: 'knuckle-roll',
          tools: ['knuckles'],
          seconds: 10,
          repeat: 2,
          rest: 5,
        },
      ],
    },
    {
      id: 'calf',
      steps: [
        {
          id: 'hold',
          title: 'Hold',
          point: 'soleus',
          technique: 'sustained-pressure',
          tools: ['tennis-ball'],
          seconds: 20,
        },
      ],
    },
  ],
};

/** How long `shortRoutine` lasts for one side and `lead-in="3"`. */
export const SHORT_SECONDS = 74;

/** One step done by hand between two by the clock. */
export const handRoutine = {
  id: 'by-hand',
  stages: [
    {
      id: 'all',
      title: 'All',
      steps: [
        { id: 'first', title: 'First', sides: 'none', seconds: 5 },
        { id: 'walk', title: 'Walk', sides: 'none' },
        { id: 'last', title: 'Last', sides: 'none', seconds: 5 },
      ],
    },
  ],
};

/** Puts markup into the page for the length of one test, brought up to date. */
export async function mount<Type extends Element = HTMLElement>(
  template: TemplateResult | string,
): Promise<Type> {
  const element = await fixture<Type>(template);
  await settled(element);
  return element;
}

/** A `<pf-session>` of `shortRoutine` with a check, the controls and a manual clock; one side. */
export async function mountSession(
  inner: TemplateResult = html`<pf-safety-check></pf-safety-check><pf-controls></pf-controls>`,
  source: unknown = shortRoutine,
): Promise<{ session: PfSession; clock: ManualClock }> {
  const clock = createManualClock();
  const session = await mount<PfSession>(
    html`<pf-session .source=${source} .clock=${clock} sides="right" lead-in="3">${inner}</pf-session>`,
  );
  return { session, clock };
}

/** A `<pf-routine>` of `shortRoutine` with a manual clock; one side. */
export async function mountRoutine(
  source: unknown = shortRoutine,
): Promise<{ routine: PfRoutine; clock: ManualClock }> {
  const clock = createManualClock();
  const routine = await mount<PfRoutine>(
    html`<pf-routine .source=${source} .clock=${clock} sides="right" lead-in="3"></pf-routine>`,
  );
  return { routine, clock };
}

/** Every element below `root`, through shadow roots; of this page or of a frame in it. */
export function deepAll<Type extends Element = HTMLElement>(root: ParentNode, selector: string): Type[] {
  const found: Type[] = [];
  const visit = (node: ParentNode): void => {
    for (const element of node.querySelectorAll('*')) {
      if (element.matches(selector)) found.push(element as Type);
      if (element.shadowRoot) visit(element.shadowRoot);
    }
  };
  if (isElement(root) && root.shadowRoot) visit(root.shadowRoot);
  visit(root);
  return found;
}

/** The first of them; fails where there is none. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- who asks knows, as with querySelector
export function deep<Type extends Element = HTMLElement>(root: ParentNode, selector: string): Type {
  const [found] = deepAll<Type>(root, selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

/** Waits until nothing at or below `root` has an update ahead. */
export async function settled(root: ParentNode): Promise<void> {
  const updating = () =>
    [...(isElement(root) ? [root] : []), ...deepAll<Element>(root, '*')].filter(isUpdating);
  do await Promise.all(updating().map(({ updateComplete }) => updateComplete));
  while (updating().some(({ isUpdatePending }) => isUpdatePending));
}

/** What a person can see of an element: its text through shadow roots and slots, without what is hidden. */
export function seen(element: Element): string {
  const textOf = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
    if (!isElement(node) || !isShown(node)) return '';
    return ` ${contentOf(node).map(textOf).join('')} `;
  };
  return textOf(element).replaceAll(/\s+/g, ' ').trim();
}

function contentOf(element: Element): readonly Node[] {
  const assigned = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
  return assigned.length > 0 ? assigned : [...(element.shadowRoot ?? element).childNodes];
}

function isShown(element: Element): boolean {
  const { display, visibility } = getComputedStyle(element);
  const isInClosed = element.parentElement?.matches('details:not([open])') && element.localName !== 'summary';
  return (
    display !== 'none' &&
    visibility !== 'hidden' &&
    !isInClosed &&
    !element.matches('style, script, svg, .visually-hidden')
  );
}

function isElement(node: Node | ParentNode): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

/** An element that was never in the page waits for that before its first update. */
function isUpdating(element: Element): element is Updating {
  return 'isUpdatePending' in element && (element.isConnected || (element as Updating).hasUpdated);
}

/** What assistive technology calls a button. */
export function nameOf(element: Element): string {
  return (element.getAttribute('aria-label') ?? element.textContent).replaceAll(/\s+/g, ' ').trim();
}

/** The names of the buttons that can be seen below `root`, in their order. */
export function buttons(root: ParentNode): string[] {
  return shownButtons(root).map(nameOf);
}

/** The button of that name that can be seen below `root`. */
export function button(root: ParentNode, name: string): HTMLButtonElement {
  const found = shownButtons(root).filter((one) => nameOf(one) === name);
  if (found.length !== 1) {
    throw new Error(`${found.length} buttons are called "${name}"; there are: ${buttons(root).join(', ')}`);
  }
  return found[0]!;
}

function shownButtons(root: ParentNode): HTMLButtonElement[] {
  return deepAll<HTMLButtonElement>(root, 'button').filter((one) => one.checkVisibility());
}

/** Clicks the button of that name, and waits for what follows. */
export async function press(root: ParentNode, name: string): Promise<void> {
  button(root, name).click();
  await settled(root);
}

/** Presses real keys one after the other, and waits for what follows below `root`. */
export async function keys(root: ParentNode, ...names: string[]): Promise<void> {
  // Firefox knows the space bar by its character only.
  for (const name of names) await sendKeys({ press: name === 'Space' ? ' ' : name });
  await settled(root);
}

/** The element that has the focus, through shadow roots. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** Answers every list of the safety check with "None of these apply to me". */
export async function passCheck(root: ParentNode): Promise<void> {
  do await press(root, NONE);
  while (buttons(root).includes(NONE));
}

const NONE = 'None of these apply to me';

/** Answers the safety check and begins to play. */
export async function play(root: Playable): Promise<void> {
  await passCheck(root);
  root.start();
  await settled(root);
}

/** Takes everything out of the page that the test put there. */
export { fixtureCleanup as cleanUp } from '@open-wc/testing';

/** Lets time pass on a manual clock, and waits for what follows. */
export async function pass(root: ParentNode, clock: ManualClock, seconds: number): Promise<void> {
  clock.advance(seconds * 1000);
  await settled(root);
}

/** Writes down what a screen reader would say from now on. Read it after an `await`. */
export function announced(playable: Playable): readonly string[] {
  const region = playable.shadowRoot!.querySelector('[role=status]')!;
  const texts: string[] = [];
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) texts.push(node.textContent ?? '');
  }).observe(region, { childList: true });
  return texts;
}

/** Counts the listeners that are added to the page and not taken away again, until `stop`. */
export function countListeners(): { readonly left: readonly string[]; stop(): void } {
  const targets: readonly EventTarget[] = [window, document, document.documentElement, document.body];
  const left = new Map<unknown, string>();
  for (const target of targets) {
    const keyOf = (type: string, listener: unknown) => keys.get(listener)?.get(type);
    const keys = new Map<unknown, Map<string, symbol>>();
    target.addEventListener = (...args: Parameters<EventTarget['addEventListener']>) => {
      const [type, listener] = args;
      const key = keyOf(type, listener) ?? Symbol(type);
      keys.set(listener, (keys.get(listener) ?? new Map<string, symbol>()).set(type, key));
      left.set(key, type);
      EventTarget.prototype.addEventListener.apply(target, args);
    };
    target.removeEventListener = (...args: Parameters<EventTarget['removeEventListener']>) => {
      left.delete(keyOf(args[0], args[1]));
      EventTarget.prototype.removeEventListener.apply(target, args);
    };
  }
  return {
    get left() {
      return [...left.values()];
    },
    stop() {
      for (const target of targets as readonly Partial<EventTarget>[]) {
        delete target.addEventListener;
        delete target.removeEventListener;
      }
    },
  };
}

/** Fails where axe finds something, once every transition is over: half-way through one, any contrast may be too low. */
export async function accessible(element: Element, state?: string): Promise<void> {
  const roots = deepAll<Element>(document, '*').flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const ending = [document, ...roots]
    .flatMap((root) => root.getAnimations())
    .filter((one) => one.effect?.getTiming().iterations !== Infinity);
  await Promise.all(ending.map((one) => one.finished.catch(() => undefined)));
  await expect(element, state).to.be.accessible();
}

let visibility: DocumentVisibilityState = 'visible';
Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility });

function setVisibility(state: DocumentVisibilityState): void {
  visibility = state;
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

/** The page goes out of sight, as for another tab. */
export function hidePage(): void {
  setVisibility('hidden');
}

/** The page can be seen again. */
export function showPage(): void {
  setVisibility('visible');
}

let warnings: string[] = [];

/** The console warnings and errors since the last call: a test that expects some takes them. */
export function warned(): string[] {
  const taken = warnings;
  warnings = [];
  return taken;
}

const original = { warn: console.warn, error: console.error };

beforeEach(() => {
  warnings = [];
  const note = (...args: unknown[]): void => {
    const text = args.map(String).join(' ');
    if (!text.includes('Lit is in dev mode')) warnings.push(text);
  };
  console.warn = note;
  console.error = note;
});

afterEach(() => {
  Object.assign(console, original);
  if (visibility === 'hidden') showPage();
  expect(warned().join('\n'), 'unexpected console warnings').to.equal('');
});
