import { define } from '../internal/define.js';
import { PfControls } from './pf-controls.js';

define('pf-controls', PfControls);

declare global {
  interface HTMLElementTagNameMap {
    'pf-controls': PfControls;
  }
}
