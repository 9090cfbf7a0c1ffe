import '../pf-choices/define.js';
import '../pf-controls/define.js';
import '../pf-outline/define.js';
import '../pf-safety-check/define.js';
import '../pf-session/define.js';
import '../pf-settings/define.js';
import '../pf-step/define.js';
import '../pf-timer/define.js';
import '../pf-trigger-map/define.js';
import { define } from '../internal/define.js';
import { PfRoutine } from './pf-routine.js';

define('pf-routine', PfRoutine);

declare global {
  interface HTMLElementTagNameMap {
    'pf-routine': PfRoutine;
  }
}
