/**
 * What a module script tag loads: it registers the routine and all that it is made of. Loading it again, or beside the other
 * files, is harmless. The guide is a file of its own.
 */
import '../elements/pf-routine/define.js';
