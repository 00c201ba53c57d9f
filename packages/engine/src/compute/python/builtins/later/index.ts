/** What of the built-in types and functions is fetched with its first use. */
import './bytes.ts';
import './callables.ts';
import './classes.ts';
import './collections.ts';
import './exceptions.ts';
import './generators.ts';
import './hashes.ts';
import './iterators.ts';
import './numbers.ts';
import './running.ts';
import './text.ts';
