import { define } from '../internal/define.js';
import { PfTriggerMap } from './pf-trigger-map.js';

define('pf-trigger-map', PfTriggerMap);

declare global {
  interface HTMLElementTagNameMap {
    'pf-trigger-map': PfTriggerMap;
  }
}
