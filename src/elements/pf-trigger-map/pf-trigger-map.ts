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
import type { View } from '../../core/session/types.js';
import { atlasEnglish, type AtlasWords, type ContentWords } from '../../messages/content.js';
import { mapEnglish, type MapWords } from '../../messages/map.js';
import { tell } from '../events.js';
import { hiddenStyles, visuallyHidden } from '../internal/base.styles.js';
import { buttonStyles, textReset, tokens } from '../internal/card.styles.js';
import { own } from '../internal/describe.js';
import { PfElement } from '../internal/pf-element.js';
import { SessionLink } from '../internal/session-link.js';
import type { Drawing, Place } from './art-kit.js';
import { leg } from './art-leg.js';
import { sole } from './art-sole.js';
import { artStyles, artTokens } from './art.styles.js';
import { type Move, MOVES, type Strokes } from './moves.js';
import { triggerMapStyles } from './pf-trigger-map.styles.js';

/** There is no drawing of the thigh: a step there shows none. */
type DrawnView = Exclude<MapView, 'thigh-back'>;

const DRAWINGS: Readonly<Record<DrawnView, Drawing>> = {
  sole,
  'leg-back': leg,
};

const VIEWS = Object.keys(DRAWINGS) as DrawnView[];

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
    side: { reflect: true },
    point: { reflect: true },
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

  readonly #link = new SessionLink(this, ({ view, plan, aids }) => [
    plan,
    view.index,
    view.status,
    aids.motion,
  ]);

  #unit = 0;

  constructor() {
    super();
    this.side = 'right';
    this.point = null;
  }

  protected override willUpdate(): void {
    // What was looked up for one step would be taken for the place of the next.
    const unit = this.#view?.unit ?? 0;
    if (unit > 0 && unit !== this.#unit) this.point = null;
    this.#unit = unit;
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    const marked = view ? view.step?.point : this.#chosen;
    const drawn = VIEWS.filter((one) => placeOf(one, marked));
    return html`<div class="root ${view ? 'play' : ''}" part="base">
      ${this.#link.state ? nothing : this.#renderSides()}
      <div class="views">
        ${(view ? drawn : VIEWS).map((one) => this.#renderView(one, drawn.length > 0 ? marked : undefined))}
      </div>
      <div class="detail" role="status">${this.#renderDetail()}</div>
    </div>`;
  }

  /** What is played; outside a session, before its start and after its end, nothing is. */
  get #view(): View | undefined {
    const view = this.#link.state?.view;
    return view?.status === 'running' || view?.status === 'paused' ? view : undefined;
  }

  get #drawnSide(): Side {
    const view = this.#view;
    const played = view ? view.segment : this.#link.state?.plan.segments[0];
    return played?.side ?? (this.side === 'left' ? 'left' : 'right');
  }

  /** Outside a session only: inside one they would seem to choose the sore side. */
  #renderSides(): TemplateResult {
    const words = this.#words;
    return html`<div class="sides" role="group" aria-label=${words.side}>
      ${(['left', 'right'] as const).map(
        (side) =>
          html`<button
            type="button"
            aria-pressed=${this.#drawnSide === side}
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
    const id = this.#chosen ?? '';
    const content = this.#content;
    const chosen = own(content.points, id);
    if (chosen) {
      return html`<p><span class="name">${chosen.name}</span> <span class="soft">· ${chosen.plain}</span></p>
        <p>${chosen.find}</p>
        ${notesOn(id, content).map((note) => html`<p class="soft">${note}</p>`)}`;
    }
    return this.#view ? nothing : html`<p class="soft">${this.#words.choose}</p>`;
  }

  get #words(): MapWords {
    return this.words('map', mapEnglish);
  }

  /** A language has all words of a topic; of the English ones the map carries its own alone. */
  get #content(): AtlasWords {
    return this.words('content', atlasEnglish as ContentWords);
  }

  get #chosen(): string | undefined {
    return own(points, this.point ?? '') && (this.point ?? undefined);
  }

  /** The points that are drawn: in a session those of its routine, and wherever it is the one that counts. */
  #shown(view: DrawnView, marked: string | undefined): string[] {
    const { places } = DRAWINGS[view];
    const steps = this.#view && this.#link.state?.plan.routine.stages.flatMap((stage) => stage.steps);
    return Object.keys(points).filter(
      (id) =>
        placeOf(view, id) &&
        (id === marked || (own(places, id) && (!steps || steps.some(({ point }) => point === id)))),
    );
  }

  #renderView(view: DrawnView, marked: string | undefined): TemplateResult {
    const words = this.#words;
    const side = this.#drawnSide;
    const { art, width, height } = DRAWINGS[view];
    const ids = this.#shown(view, marked);
    // During a session the step beside it says which side it is.
    return html`<figure class=${view} part="view">
      <div class="canvas">
        <svg class="art" viewBox="0 0 ${width} ${height}" aria-hidden="true">
          <g transform=${side === 'left' ? `matrix(-1 0 0 1 ${width} 0)` : nothing}>
            ${art} ${ids.map((id) => this.#renderZone(view, id, marked))}
          </g>
        </svg>
        ${ids.map((id) => this.#renderPoint(view, id, marked))}
      </div>
      <figcaption class=${this.#view ? 'visually-hidden' : ''}>
        ${words.drawing(words.views[view], side)}
      </figcaption>
    </figure>`;
  }

  #renderZone(view: DrawnView, id: string, marked: string | undefined): SVGTemplateResult {
    const { strokes } = DRAWINGS[view];
    const { status, segment, step } = this.#view ?? {};
    const isMarked = id === marked;
    const isWorking = status === 'running' && segment?.kind === 'work' && this.#link.state?.aids.motion;
    const stroke = isMarked && strokes[id] ? strokeOf(strokes[id], step?.technique) : undefined;
    return svg`<g class=${isMarked ? `marked ${isWorking ? 'breathing' : ''}` : marked ? 'faded' : ''}>
      ${[id, `${id}-lateral`].map((one) => {
        const place = placeOf(view, one);
        if (!place) return nothing;
        const [x, y, rx, ry, rotate = 0, dotX = x, dotY = y] = place;
        return svg`<g transform="rotate(${rotate} ${x} ${y})">
          <ellipse class="glow" cx=${x} cy=${y} rx=${rx * 1.15} ry=${ry * 1.15}></ellipse>
          <ellipse class="halo" cx=${x} cy=${y} rx=${rx} ry=${ry}></ellipse>
          <ellipse class="zone" cx=${x} cy=${y} rx=${rx} ry=${ry}></ellipse>
          <circle class="dot" cx=${dotX} cy=${dotY} r="9"></circle>
        </g>`;
      })}
      ${stroke ? svg`<path class="hand-halo" d=${stroke}></path><path class="hand" d=${stroke}></path>` : nothing}
    </g>`;
  }

  #renderPoint(view: DrawnView, id: string, marked: string | undefined): TemplateResult {
    const { width, height } = DRAWINGS[view];
    const [x, y, , , , dotX = x, dotY = y] = placeOf(view, id) ?? [0, 0];
    const left = this.#drawnSide === 'left' ? width - dotX : dotX;
    const name = this.#content.points[id]?.name ?? id;
    const isCurrent = this.#view && id === marked;
    // By CSSOM: a style attribute would be blocked under a strict content security policy.
    return html`<button
      type="button"
      part="point"
      data-point=${id}
      .style=${`left:${(left / width) * 100}%;top:${(dotY / height) * 100}%`}
      aria-label=${isCurrent ? this.#words.workHere(name) : name}
      aria-pressed=${this.point === id}
      aria-current=${isCurrent ? 'step' : nothing}
      @click=${() => {
        this.#choose(id);
      }}
    ></button>`;
  }

  #choose(point: string): void {
    // Beside the current step a second press puts it away again.
    if (this.#view && this.point === point) {
      this.point = null;
      return;
    }
    this.point = point;
    tell(this, 'pf-point-select', { point, side: this.#drawnSide });
  }
}

function placeOf(view: DrawnView, id = ''): Place | undefined {
  const { places, areas } = DRAWINGS[view];
  return own(places, id) ?? own(areas, id);
}

/** How the hand moves: in the way of the technique, where the point has such a stroke, else in its usual way. */
function strokeOf(strokes: Strokes, technique = ''): string | undefined {
  const move = Object.keys(MOVES).find((key) => MOVES[key as Move].includes(technique));
  return move ? strokes[move as Move] : Object.values(strokes)[0];
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
