import { define } from '../internal/define.js';
import { PfGuide } from './pf-guide.js';

define('pf-guide', PfGuide);

declare global {
  interface HTMLElementTagNameMap {
    'pf-guide': PfGuide;
  }
}
