import { define } from '../internal/define.js';
import { PfStep } from './pf-step.js';

define('pf-step', PfStep);

declare global {
  interface HTMLElementTagNameMap {
    'pf-step': PfStep;
  }
}
