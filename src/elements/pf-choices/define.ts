import { define } from '../internal/define.js';
import { PfChoices } from './pf-choices.js';

define('pf-choices', PfChoices);

declare global {
  interface HTMLElementTagNameMap {
    'pf-choices': PfChoices;
  }
}
