/** The built-in functions. */
import './attributes.ts';
import './classes.ts';
import './iteration.ts';

export { functions } from '../define-functions.ts';
