import { define } from '../internal/define.js';
import { PfSettings } from './pf-settings.js';

define('pf-settings', PfSettings);

declare global {
  interface HTMLElementTagNameMap {
    'pf-settings': PfSettings;
  }
}
