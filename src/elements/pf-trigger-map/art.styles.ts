import { css } from 'lit';
import { colours } from '../internal/card.styles.js';

/** The drawing's own colours, in light and dark. It uses no accent: that is for what is active. */
export const artTokens = colours(
  '.art',
  'skin #e9e7e3 #37444d,' + 'clay #dca58c #bb826b,' + 'clay-deep #c07d65 #8a5546,' + 'spot #b8391b #a02c10',
  'skin-light #f6f3ee #46545e,' +
    'skin-deep #d3d3cf #2a363e,' +
    'tendon #fbf6ed #bdb3a5,' +
    'ink-soft #75868b #8b9ba2,' +
    'line #51646a #91a3aa',
);

export const artStyles = css`
  .skin {
    fill: var(--_skin);
  }
  .skin-deep {
    fill: var(--_skin-deep);
  }
  .outline,
  .line {
    stroke: var(--_line);
    vector-effect: non-scaling-stroke;
    stroke-width: 2.5;
    stroke-linejoin: round;
  }
  .line {
    stroke: var(--_ink-soft);
    stroke-width: 1;
  }
  .heft {
    fill: var(--_line);
  }
  .shade {
    stroke: var(--_skin-deep);
    stroke-width: 22;
  }
  .muscle {
    fill: var(--_clay);
  }
  .fibre {
    fill: var(--_clay-deep);
  }
  .edge {
    stroke: var(--_clay-deep);
    stroke-width: 2.5;
  }
  .cord {
    stroke: var(--_ink-soft);
    stroke-width: 2;
    stroke-opacity: 0.6;
  }
  .cast {
    fill: var(--_clay-deep);
    opacity: 0.3;
  }
  .tendon,
  .veil,
  .fibre-light {
    fill: var(--_tendon);
  }
  .veil,
  .fibre-light {
    opacity: 0.5;
  }
  .fibre-pale {
    fill: var(--_ink-soft);
    opacity: 0.45;
  }
  .crease {
    stroke: var(--_ink-soft);
    stroke-width: 2;
    opacity: 0.6;
  }
  .bone {
    stroke: var(--_ink-soft);
    stroke-width: 3;
    opacity: 0.6;
    stroke-linecap: round;
    stroke-dasharray: 0.1 9;
  }
  @media (forced-colors: active) {
    .skin,
    .skin-deep,
    .muscle,
    .edge,
    .cord {
      fill: Canvas;
    }
    .heft {
      fill: CanvasText;
    }
    .outline,
    .line,
    .edge,
    .cord,
    .crease,
    .bone {
      stroke: CanvasText;
      opacity: 1;
      stroke-opacity: 1;
    }
    .shade,
    .cast,
    .veil,
    .fibre,
    .fibre-light,
    .fibre-pale,
    .haze {
      display: none;
    }
  }
`;
