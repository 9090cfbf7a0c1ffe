// It joins no session, so it needs less than `define` brings.
import { register } from '../internal/register.js';
import { PfGuide } from './pf-guide.js';

register('pf-guide', PfGuide);

declare global {
  interface HTMLElementTagNameMap {
    'pf-guide': PfGuide;
  }
}
