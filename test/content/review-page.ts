import type { Review } from '../../src/core/content/review.js';
import {
  type Label,
  type Question,
  questions,
  type Routine,
  routines,
  type Source,
  sources,
  type Step,
  stopSigns,
  type Verification,
} from '../../src/core/index.js';
import { english } from '../../src/messages/register.js';
import { linkOf, type Statement } from './inventory.js';

export interface Header {
  readonly version: string;
  /** ISO day on which the page was made. */
  readonly date: string;
  readonly review: Review | null;
}

const TOPICS: Readonly<Record<string, readonly [title: string, where: string]>> = {
  check: ['Safety check', 'Stands before the first play, and shorter before a later one.'],
  choices: ['Choices', 'What a person picks before the plan.'],
  content: ['Points, steps and routines', 'Read and heard all through a session, and on the map.'],
  controls: ['Buttons', 'Below the current step.'],
  diary: ['Diary', 'The person’s own record.'],
  guide: ['Guide', 'What the articles explain, in sections that may stand anywhere in a page.'],
  map: ['Map', 'Beside the drawing of leg and foot.'],
  outline: ['Plan', 'The list of steps.'],
  routine: ['Routine', 'The card around everything.'],
  session: ['Spoken', 'Said to screen readers, and by the voice where it is switched on.'],
  step: ['Current step', 'While a session plays, when it pauses, when something hurts, at the end.'],
  timer: ['Timer', 'The countdown.'],
};

const VERIFIED: Readonly<Record<Verification, string>> = {
  page: 'checked on the source’s page',
  summary: 'checked in a summary of the source',
  'common-knowledge': 'common medical knowledge, not checked on a page',
};

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign]!);

/** "Thummar 2020": a source as it is named beside a statement. */
function shortName(id: string): string {
  const source = sources[id];
  if (!source) return id;
  if (source.kind === 'default') return 'our cautious default';
  const first = source.authors?.split(/,| [A-Z]{1,3}\b/)[0];
  return [first ?? source.title ?? id, source.year].filter((part) => part !== undefined).join(' ');
}

/** A source in full, as text. */
function reference({ kind, authors, title, journal, year, doi, page }: Source): string {
  if (kind === 'default') return 'Our cautious default: a careful choice that no trial has tested.';
  const parts = [authors, title, journal, year?.toString()].filter((part) => part !== undefined);
  const where = doi ? ` doi ${doi}` : page ? ` ${page}` : '';
  const note = kind === 'article' ? ' (the article that the method comes from)' : '';
  return `${parts.map((part) => part.replace(/\.$/, '')).join('. ')}${note}.${where}`;
}

function linked(id: string, text: string): string {
  const link = linkOf(id);
  return link ? `<a href="${escaped(link)}">${escaped(text)}</a>` : escaped(text);
}

const full = (id: string) => linked(id, sources[id] ? reference(sources[id]) : id);

const labelWords = (label: Label) => english.content.labels[label];

function backing({
  sources: ids,
  labels,
  verified,
}: Pick<Statement, 'sources' | 'labels' | 'verified'>): string {
  const words = [...labels.map(labelWords), ...verified.map((one) => VERIFIED[one])];
  const isSaid = (id: string) => id === 'default' && labels.includes('default');
  const names = ids
    .filter((id) => !isSaid(id))
    .map((id) => linked(id, shortName(id)))
    .join('; ');
  return `<b>${escaped(words.join('; '))}</b>${names && `<br>${names}`}`;
}

/** What follows from a question, for the clinician: the words of the question do not say it. */
function rule({ action, removes, gentle, clinicianMayAgree }: Question): string {
  const { groups, parts } = english.check;
  return [
    `Leads to: ${groups[action]}`,
    removes.length > 0 && `Leaves out: ${removes.map((part) => parts[part]).join(', ')}`,
    gentle && 'Leaves the gentle version only',
    clinicianMayAgree && 'A clinician may agree to go on',
  ]
    .filter((part) => part !== false)
    .join('. ');
}

function ruleOf(id: string): string {
  const name = /^check\.questions\.(.+)$/.exec(id)?.[1];
  const question = [...questions, ...stopSigns].find((one) => one.id === name);
  return question ? `<p class="rule">${escaped(rule(question))}.</p>` : '';
}

function row(statement: Statement, isClinical: boolean): string {
  const { id, text, kind } = statement;
  const words = escaped(text).replaceAll('\n', '<br>');
  return `<tr id="${escaped(id)}">
<td class="tick"><input type="checkbox" aria-label="Agreed: ${escaped(id)}"></td>
<td><p>${words}</p>${ruleOf(id)}<code>${escaped(id)}</code></td>
${isClinical ? `<td class="backing">${kind === 'clinical' ? backing(statement) : ''}</td>` : ''}
<td class="remarks" contenteditable="true" aria-label="Remarks: ${escaped(id)}"></td>
</tr>`;
}

const table = (statements: readonly Statement[], isClinical: boolean) =>
  tableOf(
    statements.map((one) => row(one, isClinical)),
    isClinical,
  );

function tableOf(rows: readonly string[], isClinical: boolean): string {
  return `<table class="${isClinical ? 'clinical' : 'interface'}">
<thead><tr><th>Agreed</th><th>What a person reads or hears</th>${isClinical ? '<th>What it rests on</th>' : ''}<th>Remarks</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

function groupedBy(
  statements: readonly Statement[],
  key: (statement: Statement) => string,
): [string, Statement[]][] {
  const groups = new Map<string, Statement[]>();
  for (const one of statements) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return [...groups];
}

/** "content.steps.heel-circles" -> "steps: heel circles". */
const placeTitle = (place: string) =>
  place
    .split('.')
    .slice(1)
    .map((part) =>
      part
        .replaceAll(/([A-Z])/g, ' $1')
        .replaceAll('-', ' ')
        .toLowerCase(),
    )
    .join(': ');

function placeSection(place: string, statements: readonly Statement[]): string {
  const ids = [...new Set(statements.flatMap(({ sources: own }) => own))];
  const references = ids.length
    ? `<ul class="references">${ids.map((id) => `<li>${full(id)}</li>`).join('')}</ul>`
    : '';
  return `<section><h3>${escaped(placeTitle(place))}</h3>\n${table(statements, true)}\n${references}</section>`;
}

function topicSection(topic: string, statements: readonly Statement[]): string {
  const [title, where] = TOPICS[topic] ?? [topic, ''];
  const clinical = statements.filter(({ kind }) => kind === 'clinical').length;
  const isClinical = new Set(statements.filter(({ kind }) => kind === 'clinical').map(({ place }) => place));
  const places = groupedBy(
    statements.filter(({ place }) => isClinical.has(place)),
    ({ place }) => place,
  ).map(([place, group]) => placeSection(place, group));
  const others = statements.filter(({ place }) => !isClinical.has(place));
  const rest = others.length ? `<section><h3>Names and buttons</h3>\n${table(others, false)}</section>` : '';
  return `<section class="topic" id="topic-${escaped(topic)}"><h2>${escaped(title)}</h2>
<p>${escaped(where)} ${clinical} clinical, ${statements.length - clinical} of the interface.</p>
${[...places, rest].join('\n')}
</section>`;
}

/** "each side, 2 × 30 s (30 to 60), 10 s of rest": the dose of a step in words. */
function dose({ seconds, repeat = 1, rest, reps, sides, optional }: Step): string {
  const times = repeat > 1 ? `${repeat} × ` : '';
  const range = seconds && seconds.min < seconds.max ? ` (${seconds.min} to ${seconds.max})` : '';
  return [
    sides === 'each' ? 'each side' : sides === 'both' ? 'both sides at once' : 'no side',
    seconds ? `${times}${seconds.usual} s${range}` : `${times}in their own time`,
    reps && `${reps} repetitions`,
    rest && `${rest} s of rest`,
    optional && 'only with its tool',
  ]
    .filter((part) => part !== undefined && part !== false && part !== 0)
    .join(', ');
}

function doseRow(routine: Routine, step: Step): string {
  const id = `dose.${routine.id}.${step.id}`;
  const { tools, positions, steps, points } = english.content;
  const title = steps[step.id]?.title ?? points[step.point ?? '']?.name ?? step.id;
  const how = [
    step.technique.replaceAll('-', ' '),
    step.tools.map((tool) => tools[tool]).join(' or '),
    step.position === undefined ? '' : positions[step.position],
  ];
  const backed = { sources: step.sources, labels: [step.label], verified: [] };
  return `<tr id="${escaped(id)}">
<td class="tick"><input type="checkbox" aria-label="Agreed: ${escaped(id)}"></td>
<td><p>${escaped(title)}: ${escaped(dose(step))}</p><p class="rule">${escaped(how.filter(Boolean).join('; '))}</p><code>${escaped(id)}</code></td>
<td class="backing">${backing(backed)}</td>
<td class="remarks" contenteditable="true" aria-label="Remarks: ${escaped(id)}"></td>
</tr>`;
}

/** The doses: no sentence says them all, and a clinician has to see them. */
function doses(): string {
  const tables = Object.values(routines).map((routine) => {
    const rows = routine.stages.flatMap((stage) => stage.steps.map((step) => doseRow(routine, step)));
    return `<section><h3>${escaped(english.content.routines[routine.id]?.title ?? routine.id)}</h3>\n${tableOf(rows, true)}</section>`;
  });
  return `<section class="topic" id="topic-doses"><h2>Doses</h2>
<p>What each built-in routine asks for: the usual length, and in brackets the shortest and the longest.</p>
${tables.join('\n')}
</section>`;
}

function contents(topics: readonly (readonly [string, readonly Statement[]])[]): string {
  const items = topics.map(
    ([topic, { length }]) =>
      `<li><a href="#topic-${escaped(topic)}">${escaped(TOPICS[topic]?.[0] ?? topic)}</a> (${length})</li>`,
  );
  return `<nav aria-label="Contents"><ol>${items.join('')}<li><a href="#topic-doses">Doses</a></li></ol></nav>`;
}

const reviewLine = (review: Review | null) =>
  review
    ? `Reviewed by a clinician: ${review.by}, ${review.role}, on ${review.on}, version ${review.version}.`
    : 'Reviewed by a clinician: not yet.';

const SIGNATURE = ['Name', 'Role and registration', 'Date', 'Signature']
  .map((label) => `<div><dt>${label}</dt><dd contenteditable="true" aria-label="${label}"></dd></div>`)
  .join('\n');

const STYLE = `
:root { color-scheme: light; --ink: #1d2a2a; --soft: #4d5f5f; --line: #c9d3d1; --accent: #0b6b63; --wash: #f3f7f6 }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 72rem; padding: 2rem 1.5rem 4rem; color: var(--ink); background: #fff;
  font: 1rem/1.5 system-ui, sans-serif }
h1 { margin: 0 0 .25rem; font-size: 2rem; line-height: 1.2 }
h2 { margin: 3rem 0 .25rem; padding-top: .75rem; border-top: 3px solid var(--accent); font-size: 1.5rem }
h3 { margin: 1.75rem 0 .5rem; font-size: 1.05rem }
h3::first-letter { text-transform: uppercase }
p { margin: 0; max-width: 70ch }
a { color: var(--accent); overflow-wrap: anywhere }
header p { margin-block: .5rem }
header .status { font-weight: 600 }
nav ol { margin: 1rem 0; padding-left: 1.25rem; columns: 16rem }
table { width: 100%; border-collapse: collapse; table-layout: fixed }
th, td { padding: .5rem .6rem; border: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: anywhere }
th { background: var(--wash); color: var(--soft); font-size: .8rem; font-weight: 600 }
th:first-child { width: 4.75rem } th:last-child { width: 24% }
.clinical th:nth-child(3) { width: 25% }
.tick { text-align: center }
.tick input { width: 1.25rem; height: 1.25rem; accent-color: var(--accent) }
code { display: block; margin-top: .2rem; color: var(--soft); font: .75rem/1.4 ui-monospace, monospace }
p.rule { color: var(--soft); font-size: .85rem }
.backing { font-size: .85rem }
.backing b { font-weight: 600 }
.references { margin: .4rem 0 0; padding-left: 1.1rem; color: var(--soft); font-size: .8rem }
[contenteditable]:focus { outline: 2px solid var(--accent); outline-offset: -2px }
.signature dl { display: grid; gap: 1.5rem 2rem; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)) }
.signature dt { color: var(--soft); font-size: .85rem }
.signature dd { margin: 0; min-height: 2.75rem; border-bottom: 1px solid var(--ink) }
@media screen and (max-width: 40rem) {
  thead { display: none }
  tr { display: grid; grid-template-columns: 3rem 1fr; margin-bottom: .75rem; border: 1px solid var(--line) }
  td { border: 0 }
  td:nth-child(n + 3) { grid-column: 2; padding-top: 0 }
  td:empty { min-height: 0; padding: 0 }
  .remarks, .remarks:empty { grid-column: 1 / -1; min-height: 2.5rem; border-top: 1px dashed var(--line) }
}
@media print {
  @page { margin: 14mm }
  :root { font-size: 9.5pt }
  body { max-width: none; padding: 0 }
  a { color: inherit; text-decoration: none }
  nav { display: none }
  h2, h3 { break-after: avoid }
  tr, .signature { break-inside: avoid }
  thead { display: table-header-group }
  th { background: none }
}
`;

/** One page for a clinician: every text with what it rests on, to tick, remark on and sign. */
export function reviewPage(statements: readonly Statement[], { version, date, review }: Header): string {
  const topics = groupedBy(statements, ({ topic }) => topic);
  const clinical = statements.filter(({ kind }) => kind === 'clinical').length;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Heelkit ${escaped(version)}: content review</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>Heelkit: content review</h1>
<p>Version ${escaped(version)}, ${escaped(date)}. ${statements.length} statements: ${clinical} clinical, ${statements.length - clinical} of the interface.</p>
<p class="status">${escaped(reviewLine(review))}</p>
<p>Here is every sentence that a person can read or hear in English. Tick what you agree with; write what you would change. Where a sentence is made of parts, one example stands for each way in which it can read.</p>
${contents(topics)}
</header>
<main>
${topics.map(([topic, group]) => topicSection(topic, group)).join('\n')}
${doses()}
</main>
<footer class="signature">
<h2>Signature</h2>
<p>I have read the clinical statements and the doses of version ${escaped(version)}, made on ${escaped(date)}. I agree with those that I ticked. My remarks stand beside the others.</p>
<dl>
${SIGNATURE}
</dl>
</footer>
</body>
</html>
`;
}
