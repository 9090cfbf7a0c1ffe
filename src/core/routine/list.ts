/**
 * Reads a routine from a plain list, as an author writes it into a page: what the items say in `data-*` counts first, then
 * their text. It knows a page only as a tree of plain data. Text stays text: no markup is kept.
 */
import { type Dose, isBoth, parseDose } from './dose.js';
import { first, problemAt, show } from './problem.js';
import type { Problem } from './types.js';

/** A node of a page. */
export interface ListNode {
  /** Name of the element in small letters; `#text` for a text. */
  readonly tag: string;
  /** Of a text. */
  readonly text?: string;
  /** The `data-*` attributes of an element as `dataset` has them: in camel case, without `data-`. */
  readonly data?: Data;
  readonly children?: readonly ListNode[];
}

/** What a list holds: a document for `parseRoutine`, and what could not be read. Paths are those of the document. */
export interface ReadList {
  readonly document: unknown;
  readonly problems: readonly Problem[];
}

type Data = Readonly<Record<string, string | undefined>>;
type Fields = Readonly<Record<string, unknown>> & { readonly [key in 'id' | 'title' | 'seconds']?: string };

interface Item {
  readonly data: Fields;
  /** Its text without the lists inside. */
  readonly own: string;
  /** What its text begins with in bold. */
  readonly head: string;
  readonly lists: readonly ListNode[];
  readonly inner: string;
  /** All of it. */
  readonly text: string;
}

interface DraftStage {
  readonly id: string;
  readonly title: string | undefined;
  readonly steps: unknown[];
}

/** One more than a routine may have: that it has too many is told where it is parsed. */
const MAX_STEPS = 1001;
/** More than an instruction may have, for the same reason. */
const MAX_TEXT = 3000;
const MAX_TITLE = 60;

const LIST = /^([ou]l|dl)$/;
const ITEM = /^(li|d[td])$/;
const BLOCK = /^(br|p|div|li|d[td]|[ou]l|h\d|t[drh])$/;
const BOLD = /^(strong|b|dt)$/;
const BULLET = /^\s*(\d{1,3}[.)]|[-–—*•])\s/;
/** What ends a title, and what does not begin one. */
const SEPARATOR = /: | [-–—] (?!\d)|—(?!\d)/;
const EDGE = /^[\s.,;:)–—-]+/;
/** What leads to a length says nothing without it. */
const LEAD = /([\s.,;:(–—-]|\b(for|about|up to))+$/i;
/** What a stage may have too. */
const STAGE_DATA = /^(id|title)$/;

/**
 * Reads an `ol`, `ul`, `dl` or `pre`. Each item is a step; an item with a list inside is a stage, unless it has `data-*` of a
 * step, or a length while nothing in that list has one. Flat items beside stages gather into stages of their own. In a `pre`
 * each line is an item. A step with neither a length nor a count is done by hand and gets code `dose`, unless
 * `data-seconds="none"` says that it is meant.
 */
export function routineFromList(list: ListNode, given = ''): ReadList {
  const problems: Problem[] = [];
  const stages: DraftStage[] = [];
  let count = 0;
  const data = fieldsIn(list.data);
  const title = given || data.title;

  const stepIn = ({ data, own, head, inner, text }: Item, path: string): unknown => {
    const report = (message: string) => problems.push(problemAt(path, 'dose', message));
    const spoken = parseDose(text);
    const told = data.seconds && doseIn(data.seconds);
    if (told === null) report(`expected seconds, such as 30 or 30-60, got ${show(data.seconds)}`);
    const dose = told || (data['reps'] ? BY_HAND : spoken);
    if (!dose) report(`${show(text)} tells no length; data-seconds="none" says that it is meant`);
    const [title, more] = data.title ? ['', own] : titleIn(own, head);
    return {
      id: `step-${++count}`,
      ...fieldsIn({ title, instruction: `${more} ${inner}` }),
      reps: dose?.reps,
      repeat: dose?.repeat ?? spoken?.repeat,
      sides: isBoth(text) ? 'both' : 'each',
      ...data,
      seconds: dose?.seconds,
    };
  };

  const read = (items: readonly Item[], title?: string, id?: string): void => {
    let open: DraftStage | undefined;
    for (const item of items) {
      const inner = item.lists.flatMap((list) => itemsIn(list.children));
      if (inner[0] && !isStep(item, inner)) {
        const name = item.data.title || without(item.own) || title;
        read(inner, name, item.data.id ?? name?.toLowerCase());
        open = undefined;
      } else {
        if (!open) {
          const isTaken = !id || stages.some((stage) => stage.id === id);
          open = { id: isTaken ? `stage-${stages.length + 1}` : id, title, steps: [] };
          stages.push(open);
        }
        open.steps.push(stepIn(item, `stages[${stages.length - 1}].steps[${open.steps.length}].seconds`));
      }
    }
  };

  read(itemsIn(list.tag === 'pre' ? linesOf(list) : list.children), title);
  // Only of the whole: items of other authors' lists have a `data-order` that means something else.
  const { order, moment } = list.data ?? {};
  return { document: { id: 'routine', ...data, order, moment, title, stages }, problems };
}

const BY_HAND: Dose = { start: 0, end: 0 };

/** The dose of an attribute: all of it is the dose, and a bare number is one of seconds. */
function doseIn(text: string): Dose | null {
  if (text === 'none') return BY_HAND;
  const dose = parseDose(text) ?? parseDose(`${text} s`);
  return dose?.seconds && dose.start === 0 && dose.end >= text.length ? dose : null;
}

/* Items */

/** The items of a list, also where a content system put other elements around or between them. */
function itemsIn(nodes: readonly ListNode[] = []): Item[] {
  const found: { data: Data; children: ListNode[] }[] = [];
  const gather = (nodes: readonly ListNode[]): void => {
    for (const node of nodes) {
      const { tag, data = {}, children = [] } = node;
      const last = found.at(-1);
      // A list between two items belongs to the first: browsers show it so.
      if (last && (tag === 'dd' || LIST.test(tag))) {
        last.children.push(node);
        if (tag === 'dd') last.data = { ...last.data, ...data };
      } else if (ITEM.test(tag) || node.text?.trim()) found.push({ data, children: [node] });
      else gather(children);
    }
  };
  gather(nodes);
  return found
    .slice(0, MAX_STEPS)
    .map(({ data, children }) => {
      const lists: ListNode[] = [];
      const all = { tag: '', children };
      const own = wordsOf(all, lists);
      const inner = lists.map((list) => wordsOf(list)).join(' ');
      return { data: fieldsIn(data), own, head: headOf(all), lists, inner, text: `${own} ${inner}`.trim() };
    })
    .filter(({ data, text }) => text || Object.keys(data)[0]);
}

function isStep({ data, own }: Item, inner: readonly Item[]): boolean {
  const isStepData = (data: Fields) => Object.keys(data).some((key) => !STAGE_DATA.test(key));
  return (
    isStepData(data) ||
    (!!parseDose(own) && !inner.some(({ data, text }) => isStepData(data) || parseDose(text)))
  );
}

/** The lines of preformatted text. */
function linesOf(node: ListNode): ListNode[] {
  return textOf(node)
    .split('\n')
    .map((line) => ({ tag: '', text: line.replace(BULLET, '') }));
}

/** What `data-*` say, as a document has it. What cannot be meant is named where that is parsed. */
function fieldsIn(data: Data = {}): Fields {
  const fields: Record<string, unknown> = {};
  for (const [key, value = ''] of Object.entries(data)) {
    const text = value.trim();
    // Template languages write `data-clamp="false"` for false.
    if (/^(clamp|optional)$/.test(key)) fields[key] = text !== 'false';
    if (!text) continue;
    if (/^(tools|sources)$/.test(key)) fields[key] = text.split(/\s+/);
    else if (/^(reps|repeat|rest|priority)$/.test(key)) fields[key] = isNaN(+text) ? text : +text;
    else if (/^(id|title|instruction|find|point|technique|position|seconds|sides|label)$/.test(key))
      fields[key] = text;
  }
  return fields;
}

/* Words */

/** What to call a step, and what its text says beyond that: a bold start, what stands before a colon or dash, or all of it. */
function titleIn(text: string, head: string): readonly [title: string, more: string] {
  const at = head.length || text.search(SEPARATOR);
  const title = at > 0 && without(text.slice(0, at));
  const more = text.slice(at).replace(EDGE, '');
  if (title && title.length <= MAX_TITLE) return [title, without(more) && more];
  const plain = without(text);
  if (plain.length <= MAX_TITLE) return [plain || text, ''];
  return [first(plain, MAX_TITLE - 1).replace(/\S*$/, '…'), text];
}

/** A text without its dose and what led to that. */
function without(text: string): string {
  const dose = parseDose(text);
  const left = dose
    ? text.slice(0, dose.start).replace(LEAD, '') + text.slice(dose.end).replace(/^\s?\)/, '')
    : text;
  return left.replace(EDGE, '').replace(LEAD, '');
}

/* The tree */

/** The words of a node; where `lists` are asked for, without theirs. */
export function wordsOf(node: ListNode, lists?: ListNode[]): string {
  return textOf(node, lists).replace(/\s+/g, ' ').trim().slice(0, MAX_TEXT);
}

function textOf(node: ListNode, lists?: ListNode[]): string {
  const { tag, text = '', children = [] } = node;
  if (lists && LIST.test(tag)) {
    lists.push(node);
    return '\n';
  }
  const inside = text + children.map((child) => textOf(child, lists)).join('');
  return BLOCK.test(tag) ? `\n${inside}\n` : inside;
}

/** The words in bold type that a node begins with. */
function headOf({ children = [] }: ListNode): string {
  const begin = children.find((child) => wordsOf(child));
  if (!begin || LIST.test(begin.tag)) return '';
  return BOLD.test(begin.tag) ? wordsOf(begin, []) : headOf(begin);
}
