/** The same for a script tag without `type="module"`. */
import './heelkit-more.js';
