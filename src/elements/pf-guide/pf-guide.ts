// Plain, so that the published types carry those of the events.
import '../events.js';
import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { guide, type GuideSafety, type GuideSection, type GuideStatement } from '../../core/content/guide.js';
import { guideSources } from '../../core/content/guide-sources.js';
import type { Source } from '../../core/content/types.js';
import { questions, stopSigns } from '../../core/screening/questions.js';
import { checkEnglish } from '../../messages/check.js';
import { contentEnglish } from '../../messages/content.js';
import { guideEnglish, type GuideWords } from '../../messages/guide.js';
import { routineEnglish } from '../../messages/routine.js';
import { type Messages, wordsIn } from '../../messages/words.js';
import { complain } from '../events.js';
import { coreTokens, hiddenStyles, visuallyHidden } from '../internal/base.styles.js';
import { disclosureStyles, surfaceTokens, textReset, themeStyles } from '../internal/card.styles.js';
import { headingLevel, headingLevelAttribute } from '../internal/heading.js';
import { languageOf } from '../internal/language.js';
import { reviewLine } from '../internal/review-line.js';
import { guideStyles } from './pf-guide.styles.js';

/** Of the topics that it shares with other elements only what it says itself: a bundler leaves out the rest. */
const own = {
  check: { questions: checkEnglish.questions, disclaimer: checkEnglish.disclaimer },
  content: { labels: contentEnglish.labels },
  routine: { reviewed: routineEnglish.reviewed, reviewedBy: routineEnglish.reviewedBy },
};

/** The id of our own choice among the sources. */
const OWN = 'default';

/**
 * What there is to know, in short sections with their sources: what heel pain is, whether massage helps, how to begin, when
 * to stop. It reads as a part of the page around it: the page's font and colour, no card.
 *
 * @summary Short sourced sections to place anywhere in a page.
 * @slot - What to show without JavaScript, or where no section of `sections` is known.
 * @fires pf-error - `sections` names what is not there (code `sections`); the other sections are shown.
 * @csspart base - All of it.
 * @csspart section - One section.
 * @csspart title - The heading of a section.
 * @csspart statement - One statement.
 * @csspart label - How well a statement is backed, and the numbers of its sources.
 * @csspart sources - The list of sources of a section.
 * @csspart reviewed - The last lines: what this is, and who has reviewed it.
 *
 * @example
 * <pf-guide sections="evidence how-often" heading-level="3"></pf-guide>
 */
export class PfGuide extends LitElement {
  static override properties: PropertyDeclarations = {
    sections: {},
    label: {},
    headingLevel: { attribute: 'heading-level', converter: headingLevelAttribute },
    theme: { reflect: true },
    emergency: {},
    urgent: {},
  };

  static override styles = [
    hiddenStyles,
    visuallyHidden,
    coreTokens,
    surfaceTokens,
    textReset,
    themeStyles,
    disclosureStyles,
    guideStyles,
  ];

  /**
   * Which sections, in which order: `about`, `evidence`, `why-calf`, `prepare`, `how-often`, `firmer`, `timeline`,
   * `other-help`, `stop`, `see-somebody`. Default all, in this order.
   */
  declare sections: string | null;
  /** Its name for assistive technology, as a group. */
  declare label: string | null;
  /** Level of the headings, 1 to 6. Default 2. */
  declare headingLevel: number | null;
  /** `light` and `dark` bring a surface of their own; `auto` stands on the page's. Default `auto`. */
  declare theme: 'auto' | 'light' | 'dark' | null;
  /** The host's own number or words for an emergency in its region. */
  declare emergency: string;
  /** The host's own number or words for urgent advice in its region. */
  declare urgent: string;

  constructor() {
    super();
    this.sections = null;
    this.label = null;
    this.headingLevel = null;
    this.theme = null;
    this.emergency = '';
    this.urgent = '';
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('sections')) return;
    const unknown = this.#ids.filter((id) => !sectionOf(id));
    if (unknown.length === 0) return;
    const known = guide.map(({ id }) => id).join(', ');
    const message = `sections: no ${unknown.map((id) => `"${id}"`).join(', ')}; there are ${known}`;
    complain(this, 'sections', message, [{ path: 'sections', code: 'choice', message }]);
  }

  protected override render(): TemplateResult {
    const shown = this.#ids.flatMap((id) => sectionOf(id) ?? []);
    if (shown.length === 0) return html`<slot></slot>`;
    return html`<div
      class="root"
      part="base"
      role=${this.label ? 'group' : nothing}
      aria-label=${this.label || nothing}
    >
      ${shown.map((section) => this.#renderSection(section))}
      <p class="small reviewed" part="reviewed">
        ${this.#words('check', own.check).disclaimer} ${reviewLine(this.#words('routine', own.routine))}
      </p>
    </div>`;
  }

  /** Each id once, as it was written; all where none was. */
  get #ids(): readonly string[] {
    const named = (this.sections ?? '').split(/[\s,]+/).filter(Boolean);
    return named.length > 0 ? [...new Set(named)] : guide.map(({ id }) => id);
  }

  #renderSection({ id, isCare, statements }: GuideSection): TemplateResult {
    const words = this.#words('guide', guideEnglish);
    const texts = words.sections[id];
    const cited = citedIn(statements);
    const checks = statements.map((statement) => 'verified' in statement && statement.verified);
    return html`<div class="section ${isCare ? 'care' : ''}" part="section">
      <div class="title" part="title" role="heading" aria-level=${headingLevel(this.headingLevel, null)}>
        ${texts?.title}
      </div>
      ${statements.map((one) => this.#renderStatement(one, texts?.statements[one.id] ?? '', cited))}
      <details class="small">
        <summary>${words.sourcesTitle}<span class="visually-hidden">, ${texts?.title}</span></summary>
        <ol part="sources">
          ${cited.map((source) => html`<li>${renderSource(guideSources[source], words)}</li>`)}
        </ol>
        ${(['summary', 'common-knowledge'] as const).map((check) =>
          checks.includes(check) ? html`<p>${words.verified[check]}</p>` : nothing,
        )}
      </details>
    </div>`;
  }

  #renderStatement(statement: GuideStatement, text: string, cited: readonly string[]): TemplateResult {
    const { seeSources } = this.#words('guide', guideEnglish);
    const { labels } = this.#words('content', own.content);
    const [first, ...lines] = text.split('\n');
    const asks = 'asks' in statement ? statement.asks : undefined;
    const items = [...lines, ...(asks ? this.#signs(asks) : [])];
    const host = asks && asks.action !== 'clinician' && this[asks.action];
    const label = 'label' in statement && labels[statement.label];
    const numbers = statement.sources.map((id) => cited.indexOf(id) + 1);
    // A number alone never begins a line.
    return html`<div class="statement" part="statement">
      <p class=${items.length > 0 ? 'lead' : ''}>
        ${first}${label ? ' ' : '\xa0'}<span class="small ${label ? 'label' : ''}" part="label"
          >${label ? `${label} ` : nothing}<span class="number"
            ><span class="visually-hidden">${seeSources} </span>[${numbers.join(', ')}]</span
          ></span
        >
      </p>
      ${
        items.length > 0
          ? html`<ul>
              ${items.map((item) => html`<li>${item}</li>`)}
            </ul>`
          : ''
      }
      ${host ? html`<p class="host">${host}</p>` : nothing}
    </div>`;
  }

  /** What the safety check asks for, in its words. */
  #signs({ group, action }: NonNullable<GuideSafety['asks']>): string[] {
    const words = this.#words('check', own.check).questions;
    const asked = [...questions, ...stopSigns].filter((one) => one.group === group && one.action === action);
    return asked.flatMap(({ id }) => words[id] ?? []);
  }

  /** The words of a topic in the language that the element stands in. */
  #words<Topic extends keyof Messages, Name extends keyof Messages[Topic]>(
    topic: Topic,
    english: Pick<Messages[Topic], Name>,
  ): Pick<Messages[Topic], Name> {
    return wordsIn(languageOf(this), topic, english as Messages[Topic]);
  }
}

function sectionOf(id: string): GuideSection | undefined {
  return guide.find((section) => section.id === id);
}

/** What a section rests on, each once; our own choice, which is no paper, comes last. */
function citedIn(statements: readonly GuideStatement[]): readonly string[] {
  const ids = new Set(statements.flatMap((statement) => statement.sources));
  return [...ids].sort((a, b) => Number(a === OWN) - Number(b === OWN));
}

function renderSource(source: Source | undefined, words: GuideWords): unknown {
  if (!source || source.id === OWN) return words.ownChoice;
  const { kind, title, authors, year, doi, page } = source;
  if (kind === 'article') return words.article(title ?? '');
  const address = doi ? `doi.org/${doi}` : page;
  // What they are called is not in the language of the page.
  return html`<span lang="en" dir="ltr"
    >${[authors, title, year].map((part) => part && `${String(part).replace(/\.$/, '')}. `)}${
      address
        ? html`<a href="https://${address}" target="_blank" rel="noopener noreferrer">${address}</a>`
        : nothing
    }</span
  >`;
}
