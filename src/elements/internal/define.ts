export { register as define } from './register.js';
