/** What a module script tag loads: it registers every element. Loading it again, or beside the classic file, is harmless. */
import '../define.js';
