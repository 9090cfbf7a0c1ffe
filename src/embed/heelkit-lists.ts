/** What a script tag loads before heelkit.js: plain lists as routines. It may come later too, after a word in the console. */
import '../elements/internal/bring-lists.js';
