/** What a module script tag loads for the guide alone: beside `heelkit.js`, before it, after it or without it. */
import '../elements/pf-guide/define.js';
