/**
 * What a module script tag loads beside `heelkit.js` for what only who writes the page asks for: routines of their own. It may
 * come before or, after a word in the console, later.
 */
import '../elements/internal/bring-more.js';
