import { define } from '../internal/define.js';
import { PfTimer } from './pf-timer.js';

define('pf-timer', PfTimer);

declare global {
  interface HTMLElementTagNameMap {
    'pf-timer': PfTimer;
  }
}
