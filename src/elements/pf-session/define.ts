import { define } from '../internal/define.js';
import { PfSession } from './pf-session.js';

define('pf-session', PfSession);

declare global {
  interface HTMLElementTagNameMap {
    'pf-session': PfSession;
  }
}
