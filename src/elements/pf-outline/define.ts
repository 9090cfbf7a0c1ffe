import { define } from '../internal/define.js';
import { PfOutline } from './pf-outline.js';

define('pf-outline', PfOutline);

declare global {
  interface HTMLElementTagNameMap {
    'pf-outline': PfOutline;
  }
}
