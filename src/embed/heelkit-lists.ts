/** What a script tag loads beside heelkit.js, before it or after: plain lists as routines. */
import '../elements/internal/bring-lists.js';
