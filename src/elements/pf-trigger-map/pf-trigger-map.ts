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
import { contentEnglish } from '../../messages/content.js';
import { mapEnglish } from '../../messages/map.js';
import { tell } from '../events.js';
import { hiddenStyles, visuallyHidden } from '../internal/base.styles.js';
import { buttonStyles, textReset, tokens } from '../internal/card.styles.js';
import { own } from '../internal/describe.js';
import { PfElement } from '../internal/pf-element.js';
import { SessionLink } from '../internal/session-link.js';
import type { Place, Stroke } from './art-kit.js';
import { legArt, legBox, legPlaces, legStrokes } from './art-leg.js';
import { soleArt, soleBox, solePlaces, soleStrokes } from './art-sole.js';
import { artStyles, artTokens } from './art.styles.js';
import { triggerMapStyles } from './pf-trigger-map.styles.js';

interface Drawing {
  readonly art: SVGTemplateResult;
  readonly width: number;
  readonly height: number;
  readonly places: Readonly<Record<string, Place>>;
  readonly strokes: Readonly<Record<string, Stroke>>;
}

const DRAWINGS: Readonly<Record<MapView, Drawing>> = {
  sole: { art: soleArt, ...sizeOf(soleBox), places: solePlaces, strokes: soleStrokes },
  'leg-back': { art: legArt, ...sizeOf(legBox), places: legPlaces, strokes: legStrokes },
};

const VIEWS: readonly MapView[] = ['sole', 'leg-back'];

/**
 * Sole and back of the lower leg with the six points as buttons. Inside a session it turns to the view of the current step
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
      const { width, height, places } = DRAWINGS[button.dataset['view'] as MapView];
      const place = places[button.dataset['point'] ?? ''];
      if (!place) continue;
      const x = this.#drawnSide === 'left' ? width - place.x : place.x;
      button.style.left = `${(x / width) * 100}%`;
      button.style.top = `${(place.y / height) * 100}%`;
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
    const shown = point === undefined ? undefined : own(points, point)?.view;
    if (!view || !point || !shown) return nothing;
    const isWorking = view.status === 'running' && view.segment?.kind === 'work';
    return html`<div class="views">${this.#renderView(shown, point, isWorking)}</div>`;
  }

  #renderAtlas(): TemplateResult {
    return html`<div class="views">${VIEWS.map((view) => this.#renderView(view, this.#chosen, false))}</div>`;
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
    const chosen =
      this.#chosen === null ? undefined : this.words('content', contentEnglish).points[this.#chosen];
    if (chosen) {
      return html`<p><span class="name">${chosen.name}</span> <span class="plain">· ${chosen.plain}</span></p>
        <p>${chosen.find}</p>`;
    }
    return this.#isUnderWay ? nothing : html`<p class="plain">${this.words('map', mapEnglish).choose}</p>`;
  }

  get #chosen(): string | null {
    return this.point !== null && Object.hasOwn(points, this.point) ? this.point : null;
  }

  #renderView(view: MapView, marked: string | null, isBreathing: boolean): TemplateResult {
    const words = this.words('map', mapEnglish);
    const side = this.#drawnSide;
    const { art, width, height } = DRAWINGS[view];
    const caption = words.drawing(words.views[view], side);
    // During a session the step beside it says which side it is.
    const isInSession = this.#isUnderWay;
    const ids = Object.values(points).filter((point) => point.view === view);
    return html`<figure class=${view} part="view">
      <div class="canvas">
        <svg class="art" viewBox="0 0 ${width} ${height}" aria-hidden="true">
          <g transform=${side === 'left' ? `matrix(-1 0 0 1 ${width} 0)` : 'translate(0 0)'}>
            ${art} ${ids.map(({ id }) => this.#renderZone(view, id, marked, isBreathing))}
          </g>
        </svg>
        ${ids.map(({ id }) => this.#renderPoint(view, id, marked))}
      </div>
      <figcaption class=${isInSession ? 'visually-hidden' : ''}>${caption}</figcaption>
    </figure>`;
  }

  #renderZone(view: MapView, id: string, marked: string | null, isBreathing: boolean): SVGTemplateResult {
    const { places, strokes } = DRAWINGS[view];
    const isMarked = id === marked;
    const zones = [places[id], places[`${id}-lateral`]].filter((place) => place !== undefined);
    const stroke = isMarked ? strokes[id] : undefined;
    const classes = [
      isMarked && 'marked',
      isMarked && isBreathing && 'breathing',
      marked && !isMarked && 'faded',
    ];
    return svg`<g class=${classes.filter(Boolean).join(' ')}>
      ${zones.map(({ x, y, rx, ry, rotate = 0 }) => {
        const turn = `rotate(${rotate} ${x} ${y})`;
        return svg`<g transform=${turn}>
          <ellipse class="glow" cx=${x} cy=${y} rx=${rx * 1.15} ry=${ry * 1.15}></ellipse>
          <ellipse class="halo" cx=${x} cy=${y} rx=${rx} ry=${ry}></ellipse>
          <ellipse class="zone" cx=${x} cy=${y} rx=${rx} ry=${ry}></ellipse>
          <circle class="dot" cx=${x} cy=${y} r="9"></circle>
        </g>`;
      })}
      ${stroke ? svg`<path class="hand-halo" d=${stroke.d}></path><path class="hand" d=${stroke.d}></path>` : nothing}
    </g>`;
  }

  #renderPoint(view: MapView, id: string, marked: string | null): TemplateResult {
    const name = this.words('content', contentEnglish).points[id]?.name ?? id;
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

function sizeOf(box: string): { width: number; height: number } {
  const [, , width = 1, height = 1] = box.split(' ').map(Number);
  return { width, height };
}
