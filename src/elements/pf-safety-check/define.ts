import { define } from '../internal/define.js';
import { PfSafetyCheck } from './pf-safety-check.js';

define('pf-safety-check', PfSafetyCheck);

declare global {
  interface HTMLElementTagNameMap {
    'pf-safety-check': PfSafetyCheck;
  }
}
