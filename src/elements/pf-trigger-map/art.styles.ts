import { css } from 'lit';

/** The drawing's own colours, in light and dark. It uses no accent: that is for what is active. */
export const artTokens = css`
  .art {
    --_skin: var(--pf-skin, #e9e7e3);
    --_skin-light: #f6f3ee;
    --_skin-deep: #d3d3cf;
    --_clay: var(--pf-clay, #dca58c);
    --_clay-deep: var(--pf-clay-deep, #c07d65);
    --_tendon: #fbf6ed;
    --_ink-soft: #75868b;
    --_line: #51646a;
    --_spot: var(--pf-spot, #b8391b);
  }
  @supports (color: light-dark(#000, #fff)) {
    .art {
      --_skin: var(--pf-skin, light-dark(#e9e7e3, #37444d));
      --_skin-light: light-dark(#f6f3ee, #46545e);
      --_skin-deep: light-dark(#d3d3cf, #2a363e);
      --_clay: var(--pf-clay, light-dark(#dca58c, #bb826b));
      --_clay-deep: var(--pf-clay-deep, light-dark(#c07d65, #8a5546));
      --_tendon: light-dark(#fbf6ed, #bdb3a5);
      --_ink-soft: light-dark(#75868b, #8b9ba2);
      --_line: light-dark(#51646a, #91a3aa);
      --_spot: var(--pf-spot, light-dark(#b8391b, #a02c10));
    }
  }
`;

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
    stroke-width: 2.5;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
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
    stroke-opacity: 0.6;
    stroke-width: 2;
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
    stroke-dasharray: 0.1 9;
    stroke-linecap: round;
    opacity: 0.6;
  }
  .stop-clay {
    stop-color: var(--_clay);
  }
  .stop-deep {
    stop-color: var(--_clay-deep);
  }
  .stop-glow {
    stop-color: var(--_tendon);
  }
  .stop-light {
    stop-color: var(--_skin-light);
  }
  .stop-shade {
    stop-color: var(--_skin-deep);
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
    .soft {
      display: none;
    }
  }
`;
