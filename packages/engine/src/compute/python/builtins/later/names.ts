/** Names of methods that many types have. */
export const COMPARISONS = '__eq__ __ge__ __gt__ __le__ __lt__ __ne__';
export const ITERATOR = '__iter__ __next__';
