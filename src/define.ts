/** Registers every element. */
import './elements/pf-guide/define.js';
import './elements/pf-routine/define.js';
