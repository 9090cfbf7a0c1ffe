import { css } from 'lit';

export const settingsStyles = css`
  details .row {
    margin-block: 0.3em 0.8em;
  }
  .volume {
    justify-content: flex-start;
    gap: 0.8em;
    padding-inline: 0;
  }
  .volume input {
    accent-color: var(--_accent);
    appearance: auto;
    position: static;
    flex: 0 1 14em;
    min-inline-size: 0;
    block-size: 2.75em;
  }
  .volume span {
    flex: none;
  }
  p:empty {
    margin: 0;
  }
`;
