import { guide } from '../../src/core/content/guide.js';
import * as core from '../../src/core/index.js';
import { statements as interfaceStatements } from '../../src/core/content/statements.js';
import type { Backing } from '../../src/core/content/statements.js';
import { english } from '../../src/messages/register.js';
import { samples as ourSamples, type Samples } from './samples.js';
import type { Finding } from './support.js';

/** One text that a person can see or hear, and what it rests on. */
export interface Statement {
  /** Stable: the path of its words, and for a function the name of the case. */
  readonly id: string;
  readonly topic: string;
  /** The step, point, section or group that it is read with. */
  readonly place: string;
  readonly text: string;
  /** `clinical`: it says something about a body, and must be backed. `interface`: it names or operates the page. */
  readonly kind: 'clinical' | 'interface';
  readonly sources: readonly string[];
  readonly labels: readonly core.Label[];
  readonly verified: readonly core.Verification[];
}

export interface Inventory {
  readonly statements: readonly Statement[];
  /** What could not be counted in: no class, no sample, not a text. */
  readonly problems: readonly Finding[];
}

type Back = Pick<Statement, 'sources' | 'labels' | 'verified'>;

/**
 * `interface`: not clinical, and not to speak of the body. `names`: nor are these, but they name parts of it. `statement`: backed
 * in `statements`. A function: backed by what the words are about.
 */
type Class = 'interface' | 'names' | 'statement' | ((ids: readonly string[]) => readonly Backing[]);

const steps = Object.values(core.routines).flatMap(({ stages }) => stages.flatMap((stage) => stage.steps));
const asked: readonly core.Question[] = [...core.questions, ...core.stopSigns];

const at = <Value>(record: Readonly<Record<string, Value>>, id = ''): Value[] =>
  Object.hasOwn(record, id) ? [record[id]!] : [];

const sectionOf = (id = '') => guide.find((section) => section.id === id)?.statements ?? [];

const question: Class = ([id]) => at(core.questionBacking, id);

/**
 * How the words are classed, by their paths; `*` stands for one part of a path, and a path stands for all that is below it. The
 * longest path counts, and of two the one with fewer stars. What is not here fails: a new topic must be classed.
 */
const classes: Readonly<Record<string, Class>> = {
  'content.routines.*': ([id]) => at(core.routines, id),
  'content.points.*': ([id]) => at(core.points, id),
  'content.steps.*': ([id]) => steps.filter((step) => step.id === id),
  'content.positions.*': ([id]) => steps.filter((step) => step.position === id),
  'content.referrals': 'statement',
  'content.chart': 'statement',
  'content.cautions': 'statement',
  'content.noGo': 'statement',
  'content.keepOff': 'statement',
  'content.stages': 'names',
  'content.tools': 'names',
  'content.needs': 'names',
  'content.hands': 'names',
  'content.labels': 'names',

  'check.title': 'interface',
  'check.intro': 'interface',
  'check.ofLists': 'interface',
  'check.groups': 'statement',
  'check.questions.*': question,
  'check.none': 'interface',
  'check.unsure': 'interface',
  'check.whichOne': 'interface',
  'check.untick': 'interface',
  'check.advice': 'statement',
  'check.notes.*': question,
  'check.agrees': 'interface',
  'check.goOn': 'interface',
  'check.leftOut': 'names',
  'check.parts': 'names',
  'check.gentle': 'statement',
  'check.noneTicked': 'statement',
  'check.changed': 'statement',
  'check.change': 'interface',
  'check.all': 'interface',
  'check.keep': 'interface',
  'check.disclaimer': 'statement',
  'check.hidden': 'interface',

  choices: 'interface',
  'choices.firstSide.legend': 'interface',
  'choices.flags.affectedOnly': 'interface',
  'choices.flags.secondHelping': 'interface',

  controls: 'interface',
  'controls.hurts': 'interface',

  'guide.sections.*.title': 'names',
  'guide.sections.*.statements.*': ([section, id]) => sectionOf(section).filter((one) => one.id === id),
  'guide.sourcesTitle': 'interface',
  'guide.seeSources': 'interface',
  'guide.article': 'names',
  'guide.ownChoice': 'interface',
  'guide.verified': 'names',

  map: 'interface',

  outline: 'interface',
  'outline.reasons': 'statement',
  'outline.rules': 'statement',
  'outline.handout.stop': 'statement',

  'routine.length': 'interface',
  'routine.need': 'interface',
  'routine.evidence': 'interface',
  'routine.showPlan': 'interface',
  'routine.more': 'interface',
  'routine.untitled': 'interface',
  'routine.reviewed': 'interface',
  'routine.reviewedBy': 'interface',
  'routine.nothingLeft': 'statement',
  'routine.empty': 'statement',
  'routine.instead': 'interface',
  'routine.changed': 'interface',
  'routine.large': 'interface',

  'session.announce': 'interface',
  'session.announce.startByHand': 'interface',
  'session.announce.hurts': 'statement',
  'session.titled': 'interface',
  'session.spoken': 'interface',

  settings: 'interface',

  'step.sides': 'interface',
  'step.getReady': 'interface',
  'step.switchTo': 'interface',
  'step.rest': 'interface',
  'step.nextUp': 'interface',
  'step.ofSteps': 'interface',
  'step.hold': 'interface',
  'step.set': 'interface',
  'step.times': 'interface',
  'step.rep': 'interface',
  'step.parts': 'interface',
  'step.findIt': 'interface',
  'step.pressure': 'statement',
  'step.lighter': 'interface',
  'step.backed': 'interface',
  'step.away': 'interface',
  'step.stored': 'interface',
  'step.paused': 'interface',
  'step.hurts': 'statement',
  'step.care': 'statement',
  'step.finished.title': 'interface',
  'step.finished.stoppedTitle': 'interface',
  'step.finished.didAll': 'interface',
  'step.finished.didPart': 'interface',
  'step.finished.side': 'interface',
  'step.finished.results': 'interface',
  'step.finished.print': 'interface',
  'step.finished.tomorrowTitle': 'interface',
  'step.finished.tomorrow': 'statement',
  'step.finished.tomorrowSource': 'statement',

  timer: 'interface',
};

/** Words of the body. What says one of them and is classed as interface must be so by its own path, on purpose. */
const OF_THE_BODY =
  /\b(?:pain\w*|hurt\w*|sore\w*|tender|ache\w*|press\b|pressure|massag\w*(?! (?:ball|gun|roller))|stretch\w*|swell\w*|swollen|bruis\w*|numb\w*|bl(?:ood|eed\w*)|clot\w*|doctors?|clinicians?|medic\w*|muscles?|tendons?|out of (?:10|ten))\b/i;

interface Leaf {
  readonly id: string;
  /** Without the case of a function or the place in a list. */
  readonly path: string;
  readonly text: string;
}

function* leavesOf(
  value: unknown,
  path: string,
  samples: Samples,
  problems: Finding[],
): Generator<Leaf, void, undefined> {
  if (typeof value === 'string') yield { id: path, path, text: value };
  else if (typeof value === 'function') yield* saidBy(value as Say, path, samples, problems);
  else if (Array.isArray(value)) {
    for (const [place, item] of value.entries()) {
      for (const leaf of leavesOf(item, `${path}.${place + 1}`, samples, problems)) yield { ...leaf, path };
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value))
      yield* leavesOf(inner, path === '' ? key : `${path}.${key}`, samples, problems);
  } else problems.push({ id: path, problem: `is ${typeof value}, not a text` });
}

type Say = (...values: readonly unknown[]) => unknown;

function* saidBy(say: Say, path: string, samples: Samples, problems: Finding[]): Generator<Leaf> {
  const cases = Object.entries(samples[path] ?? {});
  if (cases.length === 0) problems.push({ id: path, problem: 'is a function without a sample' });
  for (const [name, values] of cases) {
    const id = `${path}.${name}`;
    if (values.length < say.length)
      problems.push({ id, problem: `has ${values.length} of ${say.length} values` });
    const text = say(...values);
    if (typeof text === 'string') yield { id, path, text };
    else problems.push({ id, problem: `says ${typeof text}, not a text` });
  }
}

interface Match {
  readonly pattern: string;
  readonly ids: readonly string[];
}

/** Finds the closest path of a table for some words; `ids` are what its stars stand for. */
function closest(patterns: readonly string[], path: string): Match | null {
  const parts = path.split('.');
  const matches = patterns.flatMap((pattern) => {
    const wanted = pattern.split('.');
    const fits = wanted.length <= parts.length && wanted.every((one, n) => one === '*' || one === parts[n]);
    return fits ? [{ pattern, ids: parts.filter((_, n) => wanted[n] === '*') }] : [];
  });
  const stars = ({ ids }: Match) => ids.length;
  const length = ({ pattern }: Match) => pattern.split('.').length;
  return matches.sort((a, b) => length(b) - length(a) || stars(a) - stars(b))[0] ?? null;
}

function together(backings: readonly Backing[]): Back {
  const all = <Value>(values: readonly (Value | undefined)[]) => [
    ...new Set(values.filter((value) => value !== undefined)),
  ];
  return {
    sources: all(backings.flatMap(({ sources }) => sources)),
    labels: all(backings.map(({ label }) => label)),
    verified: all(backings.map(({ verified }) => verified)),
  };
}

/** What is read in one go: "content.steps.heel-circles", "step.hurts", "check.questions.signs". */
function placeOf(path: string, { pattern, ids }: Match): string {
  const parts = path.split('.');
  const [topic, list, id] = parts;
  if (topic === 'check' && list === 'questions')
    return `check.questions.${asked.find((one) => one.id === id)?.group ?? 'unknown'}`;
  if (topic === 'guide' && ids.length > 0) return parts.slice(0, 3).join('.');
  if (topic === 'content' && /^(?:chart|keepOff)$/.test(list ?? ''))
    return list === 'chart' ? 'content.referrals' : 'content.noGo';
  if (topic === 'content' && ids.length > 0) return parts.slice(0, pattern.split('.').length).join('.');
  return parts.slice(0, 2).join('.');
}

export interface Given {
  readonly words?: unknown;
  readonly samples?: Samples;
  readonly classes?: Readonly<Record<string, Class>>;
  readonly statements?: Readonly<Record<string, Backing>>;
}

/** Every text that a person can see or hear in English, each with what it rests on. */
export function inventory(given: Given = {}): Inventory {
  const samples = given.samples ?? ourSamples;
  const table = given.classes ?? classes;
  const backed = given.statements ?? interfaceStatements;
  const problems: Finding[] = [];
  const used = new Set<string>();

  const statements = [...leavesOf(given.words ?? english, '', samples, problems)].flatMap(
    ({ id, path, text }): Statement[] => {
      const match = closest(Object.keys(table), path);
      if (!match) {
        problems.push({ id, problem: 'is not classed: is it clinical?' });
        return [];
      }
      used.add(match.pattern);
      const kind = table[match.pattern]!;
      const base = { id, topic: path.split('.')[0]!, place: placeOf(path, match), text };
      if (kind === 'interface' || kind === 'names') {
        if (kind === 'interface' && match.pattern !== path && OF_THE_BODY.test(text))
          problems.push({ id, problem: 'speaks of the body: class it by its own path' });
        return [{ ...base, kind: 'interface', sources: [], labels: [], verified: [] }];
      }
      const row = kind === 'statement' ? closest(Object.keys(backed), path) : null;
      if (row) used.add(`statement ${row.pattern}`);
      const backings = kind === 'statement' ? at(backed, row?.pattern) : kind(match.ids);
      return [{ ...base, kind: 'clinical', ...together(backings) }];
    },
  );

  const idle = [
    ...Object.keys(samples).filter((path) => !statements.some(({ id }) => id.startsWith(`${path}.`))),
    ...Object.keys(table).filter((path) => !used.has(path)),
    ...Object.keys(backed).filter((path) => !used.has(`statement ${path}`)),
  ].map((id) => ({ id, problem: 'stands in a table of the inventory and has no words' }));
  return { statements, problems: [...problems, ...idle] };
}

/** Every source id that the content and the clinical statements name. */
export function sourcesInUse(): ReadonlySet<string> {
  const found = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'sources' && Array.isArray(inner)) inner.forEach((id) => found.add(String(id)));
      else collect(inner);
    }
  };
  const { sources: _, ...rest } = { ...core } as Readonly<Record<string, unknown>>;
  collect(rest);
  collect(guide);
  collect(interfaceStatements);
  return found;
}

const DOI = /^10\.\d{4,9}\/[-._;()/:A-Za-z0-9]+$/;
const ADDRESS = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/[\w./-]*)?$/;

/** Where a source can be read: a link for a DOI or an address, `null` where the catalogue has none, `undefined` if unknown. */
export function linkOf(source: string): string | null | undefined {
  if (Object.hasOwn(core.sources, source)) {
    const { doi, page } = core.sources[source]!;
    if (doi) return `https://doi.org/${doi}`;
    return page ? `https://${page}` : null;
  }
  if (DOI.test(source)) return `https://doi.org/${source}`;
  return ADDRESS.test(source) ? `https://${source}` : undefined;
}

/** What is wrong with how the clinical statements are backed. */
export function unbacked(statements: readonly Statement[]): Finding[] {
  return statements
    .filter(({ kind }) => kind === 'clinical')
    .flatMap(({ id, sources, labels, verified }) => {
      const problems: string[] = [];
      if (labels.length + verified.length === 0) problems.push('has neither a label nor a verification');
      const needsSource = !verified.includes('common-knowledge') || verified.length > 1 || labels.length > 0;
      if (sources.length === 0 && needsSource) problems.push('has no source');
      for (const source of sources) {
        if (linkOf(source) === undefined) problems.push(`names the source "${source}", which is not known`);
      }
      return problems.map((problem) => ({ id, problem }));
    });
}
