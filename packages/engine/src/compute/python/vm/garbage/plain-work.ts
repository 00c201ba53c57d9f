/**
 * Functions of the host that know nothing but their arguments. Built-in work that waits keeps what to do next as a
 * function; one that is not among these may hold objects which nobody can see, and as long as it waits no object is
 * said to be dead.
 */
export const plainWork = new Set<unknown>();

/** What holds objects without keeping them in use. */
export abstract class Unseen {
  /** Told apart from every other class. */
  readonly isUnseen = true;
}
