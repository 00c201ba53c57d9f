/** Methods of texts that search, cut and lay out. */
import '../str-details.ts';
import '../str-layout.ts';
import '../str-parts.ts';
import '../str-search.ts';
