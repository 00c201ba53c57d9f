/** The built-in functions. */
import './attributes.ts';
import './classes.ts';
import './code.ts';
import './iteration.ts';
import './numbers.ts';
import './output.ts';
import './text.ts';

export { functions } from './define.ts';
