/** The built-in functions that give iterators, which are types. */
import './enumerate.ts';
import './filter.ts';
import './map.ts';
import './reversed.ts';
import './zip.ts';
