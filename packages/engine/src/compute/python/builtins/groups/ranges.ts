/** Ranges, beyond being gone through. */
import '../range-details.ts';
import '../range-places.ts';
