/** What `gc` answers about references, fetched when it is asked. */
export { allObjects, referrersOf } from '../vm/garbage/references.ts';
export { referentsOf } from '../vm/garbage/referents.ts';
export { isTracked } from '../vm/garbage/tracked.ts';
