import {
  html,
  nothing,
  type PropertyDeclarations,
  svg,
  type SVGTemplateResult,
  type TemplateResult,
} from 'lit';
import { points } from '../../core/content/points.js';
import type { MapView } from '../../core/content/types.js';
import type { Side } from '../../core/routine/types.js';
import { atlasEnglish, type AtlasWords, type ContentWords } from '../../messages/content.js';
import { mapEnglish } from '../../messages/map.js';
import { tell } from '../events.js';
import { hiddenStyles, visuallyHidden } from '../internal/base.styles.js';
import { buttonStyles, textReset, tokens } from '../internal/card.styles.js';
import { own } from '../internal/describe.js';
import { PfElement } from '../internal/pf-element.js';
import { SessionLink } from '../internal/session-link.js';
import type { Move, Place, Strokes } from './art-kit.js';
import { legArt, legBox, legPlaces, legStrokes } from './art-leg.js';
import { soleArt, soleBox, solePlaces, soleStrokes } from './art-sole.js';
import { artStyles, artTokens } from './art.styles.js';
import { triggerMapStyles } from './pf-trigger-map.styles.js';

interface Drawing {
  readonly art: SVGTemplateResult;
  readonly width: number;
  readonly height: number;
  readonly places: Readonly<Record<string, Place>>;
  readonly strokes: Readonly<Record<string, Strokes>>;
}

/** There is no drawing of the thigh: a step there shows none. */
type DrawnView = Exclude<MapView, 'thigh-back'>;

const DRAWINGS: Readonly<Record<DrawnView, Drawing>> = {
  sole: { art: soleArt, ...sizeOf(soleBox), places: solePlaces, strokes: soleStrokes },
  'leg-back': { art: legArt, ...sizeOf(legBox), places: legPlaces, strokes: legStrokes },
};

const VIEWS: readonly DrawnView[] = ['sole', 'leg-back'];

/** The points of the atlas: what goes over a whole area would lie under all the others, and is drawn only while it counts. */
const ATLAS: readonly string[] = [
  'heel-attachment',
  'central-arch',
  'ball-of-foot',
  'achilles-junction',
  'gastrocnemius',
  'soleus',
  'tibialis-posterior',
  'quadratus-plantae',
  'abductor-hallucis',
  'flexor-digitorum-brevis',
];

/** How the hand moves in a technique; `null`: it holds still. An author's own technique moves in the usual way of a point. */
const MOVES: Readonly<Record<string, Move | null>> = {
  'sustained-pressure': null,
  'myofascial-hold': null,
  'cold-pack': null,
  circles: 'circle',
  'small-circles': 'circle',
  'knuckle-roll': 'across',
  'cross-fibre': 'across',
  'seek-and-hold': 'along',
  'pinch-and-roll': 'along',
  'line-roll': 'along',
  'foot-roll': 'along',
  'cold-roll': 'along',
  'gun-glide': 'along',
  kneading: 'along',
  scraping: 'along',
  strokes: 'along',
};

/**
 * Sole and back of the lower leg with their points as buttons. Inside a session it turns to the view of the current step
 * and marks where to work and how the hand moves; alone it is an atlas to explore, for either side.
 *
 * @summary Where to work: the sole and the back of the lower leg.
 * @fires pf-point-select - A point was chosen: `{ point, side }`.
 * @csspart base - All of it.
 * @csspart view - One drawing with its caption.
 * @csspart point - The button of a point.
 * @cssproperty --pf-map-height - Height of the drawings. Default 24em.
 * @cssproperty --pf-skin - Skin of the drawing.
 * @cssproperty --pf-clay - Muscles of the drawing.
 * @cssproperty --pf-clay-deep - Their shaded parts.
 * @cssproperty --pf-spot - Marks of the points.
 *
 * @example
 * <pf-trigger-map side="left" point="soleus"></pf-trigger-map>
 */
export class PfTriggerMap extends PfElement {
  static override properties: PropertyDeclarations = {
    side: { type: String, reflect: true },
    point: { type: String, reflect: true },
  };

  static override styles = [
    hiddenStyles,
    tokens,
    textReset,
    visuallyHidden,
    buttonStyles,
    artTokens,
    artStyles,
    triggerMapStyles,
  ];

  /** The side that is drawn outside a session: `left` or `right`. Default `right`. */
  declare side: Side;
  /** Id of the chosen point, if any. */
  declare point: string | null;

  readonly #link = new SessionLink(this, ({ view, plan }) => [plan, view.index, view.status]);

  #unit = 0;

  constructor() {
    super();
    this.side = 'right';
    this.point = null;
  }

  protected override willUpdate(): void {
    // What was looked up for one step would be taken for the place of the next.
    const unit = this.#isUnderWay ? (this.#link.state?.view.unit ?? 0) : 0;
    if (unit > 0 && unit !== this.#unit) this.point = null;
    this.#unit = unit;
  }

  protected override render(): TemplateResult {
    return html`<div class="root ${this.#isUnderWay ? 'play' : ''}" part="base">
      ${this.#link.state ? nothing : this.#renderSides()}
      ${this.#isUnderWay ? this.#renderCurrent() : this.#renderAtlas()}
      <div class="detail" role="status">${this.#renderDetail()}</div>
    </div>`;
  }

  protected override updated(): void {
    // By CSSOM: a style attribute would be blocked under a strict content security policy.
    for (const button of this.renderRoot.querySelectorAll<HTMLElement>('[data-point]')) {
      const { width, height, places } = DRAWINGS[button.dataset['view'] as DrawnView];
      const place = places[button.dataset['point'] ?? ''];
      if (!place) continue;
      const [x, y] = dotOf(place);
      button.style.left = `${((this.#drawnSide === 'left' ? width - x : x) / width) * 100}%`;
      button.style.top = `${(y / height) * 100}%`;
    }
  }

  get #isUnderWay(): boolean {
    const status = this.#link.state?.view.status;
    return status === 'running' || status === 'paused';
  }

  get #drawnSide(): Side {
    const { state } = this.#link;
    const played = this.#isUnderWay ? state?.view.segment : state?.plan.segments[0];
    return played?.side ?? (this.side === 'left' ? 'left' : 'right');
  }

  #renderCurrent(): TemplateResult | typeof nothing {
    const view = this.#link.state?.view;
    const point = view?.step?.point;
    const shown = VIEWS.find((one) => isOn(one, point ?? ''));
    if (!view || !point || !shown) return nothing;
    const isWorking = view.status === 'running' && view.segment?.kind === 'work';
    return html`<div class="views">${this.#renderView(shown, point, isWorking)}</div>`;
  }

  #renderAtlas(): TemplateResult {
    const chosen = this.#chosen;
    const marked = chosen !== null && VIEWS.some((view) => isOn(view, chosen)) ? chosen : null;
    return html`<div class="views">${VIEWS.map((view) => this.#renderView(view, marked, false))}</div>`;
  }

  /** Outside a session only: inside one they would seem to choose the sore side. */
  #renderSides(): TemplateResult {
    const words = this.words('map', mapEnglish);
    return html`<div class="sides" role="group" aria-label=${words.side}>
      ${(['left', 'right'] as const).map(
        (side) =>
          html`<button
            type="button"
            aria-pressed=${this.#drawnSide === side ? 'true' : 'false'}
            @click=${() => {
              this.side = side;
            }}
          >
            ${words.sides[side]}
          </button>`,
      )}
    </div>`;
  }

  #renderDetail(): TemplateResult | typeof nothing {
    const id = this.#chosen;
    const content = this.#content;
    const chosen = id === null ? undefined : content.points[id];
    if (id !== null && chosen) {
      return html`<p><span class="name">${chosen.name}</span> <span class="plain">· ${chosen.plain}</span></p>
        <p>${chosen.find}</p>
        ${notesOn(id, content).map((note) => html`<p class="plain">${note}</p>`)}`;
    }
    return this.#isUnderWay ? nothing : html`<p class="plain">${this.words('map', mapEnglish).choose}</p>`;
  }

  /** A language has all words of a topic; of the English ones the map carries its own alone. */
  get #content(): AtlasWords {
    return this.words('content', atlasEnglish as ContentWords);
  }

  get #chosen(): string | null {
    return this.point !== null && Object.hasOwn(points, this.point) ? this.point : null;
  }

  /** The points that are drawn: in a session those of its routine, and wherever it is the one that counts. */
  #shown(view: DrawnView, marked: string | null): string[] {
    const steps = this.#isUnderWay
      ? this.#link.state?.plan.routine.stages.flatMap((stage) => stage.steps)
      : undefined;
    return Object.keys(points).filter(
      (id) =>
        isOn(view, id) &&
        (id === marked || (ATLAS.includes(id) && (!steps || steps.some(({ point }) => point === id)))),
    );
  }

  #renderView(view: DrawnView, marked: string | null, isBreathing: boolean): TemplateResult {
    const words = this.words('map', mapEnglish);
    const side = this.#drawnSide;
    const { art, width, height } = DRAWINGS[view];
    const caption = words.drawing(words.views[view], side);
    // During a session the step beside it says which side it is.
    const isInSession = this.#isUnderWay;
    const ids = this.#shown(view, marked);
    return html`<figure class=${view} part="view">
      <div class="canvas">
        <svg class="art" viewBox="0 0 ${width} ${height}" aria-hidden="true">
          <g transform=${side === 'left' ? `matrix(-1 0 0 1 ${width} 0)` : 'translate(0 0)'}>
            ${art} ${ids.map((id) => this.#renderZone(view, id, marked, isBreathing))}
          </g>
        </svg>
        ${ids.map((id) => this.#renderPoint(view, id, marked))}
      </div>
      <figcaption class=${isInSession ? 'visually-hidden' : ''}>${caption}</figcaption>
    </figure>`;
  }

  #renderZone(view: DrawnView, id: string, marked: string | null, isBreathing: boolean): SVGTemplateResult {
    const { places, strokes } = DRAWINGS[view];
    const isMarked = id === marked;
    const zones = [places[id], places[`${id}-lateral`]].filter((place) => place !== undefined);
    const technique = this.#isUnderWay ? this.#link.state?.view.step?.technique : undefined;
    const stroke = isMarked && strokes[id] ? strokeOf(strokes[id], technique) : undefined;
    const classes = [
      isMarked && 'marked',
      isMarked && isBreathing && 'breathing',
      marked && !isMarked && 'faded',
    ];
    return svg`<g class=${classes.filter(Boolean).join(' ')}>
      ${zones.map((place) => {
        const { x, y, rx, ry, rotate = 0 } = place;
        const turn = `rotate(${rotate} ${x} ${y})`;
        const [dotX, dotY] = dotOf(place);
        return svg`<g transform=${turn}>
          <ellipse class="glow" cx=${x} cy=${y} rx=${rx * 1.15} ry=${ry * 1.15}></ellipse>
          <ellipse class="halo" cx=${x} cy=${y} rx=${rx} ry=${ry}></ellipse>
          <ellipse class="zone" cx=${x} cy=${y} rx=${rx} ry=${ry}></ellipse>
          <circle class="dot" cx=${dotX} cy=${dotY} r="9"></circle>
        </g>`;
      })}
      ${stroke ? svg`<path class="hand-halo" d=${stroke}></path><path class="hand" d=${stroke}></path>` : nothing}
    </g>`;
  }

  #renderPoint(view: DrawnView, id: string, marked: string | null): TemplateResult {
    const name = this.#content.points[id]?.name ?? id;
    const isCurrent = this.#isUnderWay && id === marked;
    return html`<button
      type="button"
      part="point"
      data-view=${view}
      data-point=${id}
      aria-label=${isCurrent ? this.words('map', mapEnglish).workHere(name) : name}
      aria-pressed=${this.point === id ? 'true' : 'false'}
      aria-current=${isCurrent ? 'step' : nothing}
      @click=${() => {
        this.#choose(id);
      }}
    ></button>`;
  }

  #choose(point: string): void {
    // Beside the current step a second press puts it away again.
    if (this.#isUnderWay && this.point === point) {
      this.point = null;
      return;
    }
    this.point = point;
    tell(this, 'pf-point-select', { point, side: this.#drawnSide });
  }
}

function isOn(view: DrawnView, id: string): boolean {
  return Object.hasOwn(DRAWINGS[view].places, id);
}

function dotOf({ x, y, dot }: Place): readonly [x: number, y: number] {
  return dot ?? [x, y];
}

/** How the hand moves: in the way of the technique, where the point has such a stroke, else in its usual way. */
function strokeOf(strokes: Strokes, technique: string | undefined): string | undefined {
  const move = technique === undefined ? undefined : own(MOVES, technique);
  if (move === null) return undefined;
  return move === undefined ? Object.values(strokes)[0] : strokes[move];
}

/** What charts say about a point, then what to mind there and what to keep off. */
function notesOn(id: string, { referrals, chart, cautions, noGo, keepOff }: AtlasWords): string[] {
  const point = points[id];
  if (!point) return [];
  const listed = (ids: readonly string[], words: Readonly<Record<string, string>>) =>
    ids.map((one) => words[one] ?? one).join(', ');
  const care = [
    ...point.cautions.map((one) => cautions[one] ?? ''),
    ...(point.noGo.length > 0 ? [keepOff(listed(point.noGo, noGo))] : []),
  ];
  return [point.referral.length > 0 ? chart(listed(point.referral, referrals)) : '', care.join(' ')].filter(
    (note) => note !== '',
  );
}

function sizeOf(box: string): { width: number; height: number } {
  const [, , width = 1, height = 1] = box.split(' ').map(Number);
  return { width, height };
}
