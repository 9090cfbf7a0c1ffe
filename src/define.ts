/** Registers every element. */
import './elements/pf-routine/define.js';
