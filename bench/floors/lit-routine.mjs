import { css, html, LitElement, svg } from 'lit';
import { svg as staticSvg, unsafeStatic } from 'lit/static-html.js';
import { elements as timer } from './lit-timer.mjs';

const many = (count, template) => Array.from({ length: count }, (_, at) => template(at));

/** The part of a drawing that never changes, as one template of so many shapes. */
function drawing(shapes) {
  const shape = (at) =>
    `<path d="M${at} 0q9 ${at} 20 40t-8 ${at}z" fill="none" stroke="currentcolor"></path>`;
  return staticSvg`${unsafeStatic(many(shapes, shape).join(''))}`;
}

class LitMap extends LitElement {
  static styles = css`
    svg {
      block-size: 18em;
    }
    .canvas {
      position: relative;
    }
    button {
      position: absolute;
    }
  `;

  #art = [drawing(64), drawing(64)];

  render() {
    return html`<div>${this.#art.map((art) => this.#view(art))}</div>`;
  }

  #view(art) {
    const point = (at) =>
      svg`<g><ellipse cx="50" cy=${at * 40} rx="12" ry="9"></ellipse><ellipse cx="50" cy=${at * 40} rx="10" ry="8"></ellipse>
        <ellipse cx="50" cy=${at * 40} rx="8" ry="7"></ellipse><circle cx="50" cy=${at * 40} r="4"></circle></g>`;
    return html`<figure>
      <div class="canvas">
        <svg viewBox="0 0 200 400" aria-hidden="true">${art} ${many(5, point)}</svg>
        ${many(5, (at) => html`<button type="button" aria-label="Point ${at}"></button>`)}
      </div>
      <figcaption>The right leg</figcaption>
    </figure>`;
  }
}

class LitCheck extends LitElement {
  static styles = css`
    ul {
      list-style: none;
    }
    label {
      display: flex;
    }
  `;

  render() {
    const question = (at) =>
      html`<li>
        <label
          ><input type="checkbox" name="q${at}" /><span
            >A question of about this length, number ${at}</span
          ></label
        >
      </li>`;
    const group = (count) =>
      html`<fieldset>
        <legend>If one of these is so</legend>
        <ul>
          ${many(count, question)}
        </ul>
      </fieldset>`;
    return html`<div>
      <div role="heading" aria-level="3">Before you begin</div>
      <p>List 1 of 2</p>
      <p>Tick what is so.</p>
      ${group(5)} ${group(6)}
      <button type="button">None of these</button>
      <button type="button">Not sure</button>
      <p>No advice.</p>
    </div>`;
  }
}

class LitOutline extends LitElement {
  static properties = { rows: { type: Number } };

  render() {
    const row = (at) =>
      html`<li><span>Step ${at}</span><span>30 s</span><button type="button">Off</button></li>`;
    return html`<ol>
      ${many(this.rows, row)}
    </ol>`;
  }
}

class LitControls extends LitElement {
  render() {
    const control = (at) =>
      html`<button type="button">
        <svg viewBox="0 0 24 24" aria-hidden="true"></svg><span>Control ${at}</span>
      </button>`;
    return html`<div>${many(8, control)}</div>`;
  }
}

class LitStep extends LitElement {
  render() {
    return html`<div></div>`;
  }
}

/** A routine to look at: as many elements as there are before its start, of the same kinds and as deep, with nothing behind them. */
class LitRoutine extends LitElement {
  static styles = css`
    [hidden] {
      display: none;
    }
    .card {
      border: 1px solid;
      padding: 2em;
    }
    .body {
      display: grid;
      grid-template-columns: 2fr 3fr;
    }
  `;

  render() {
    return html`<div role="status"></div>
      <section aria-label="A routine">
        <div class="card">
          <div>
            <div role="heading" aria-level="2">A routine</div>
            <p>What makes it itself.</p>
            <ul>
              ${['10 min', 'A ball', 'Small or mixed'].map((fact) => html`<li>${fact}</li>`)}
            </ul>
          </div>
          <lit-outline rows="3" hidden></lit-outline>
          <div class="body">
            <lit-timer hidden></lit-timer>
            <lit-map></lit-map>
            <lit-step></lit-step>
            <lit-check></lit-check>
            <lit-controls hidden></lit-controls>
            <details>
              <summary>The plan</summary>
              <lit-outline rows="14"></lit-outline>
              <p>Not reviewed yet.</p>
            </details>
          </div>
        </div>
      </section>`;
  }
}

export const elements = {
  ...timer,
  'lit-map': LitMap,
  'lit-check': LitCheck,
  'lit-outline': LitOutline,
  'lit-controls': LitControls,
  'lit-step': LitStep,
  'lit-routine': LitRoutine,
};
