/**
 * Containers that are noted as they are made, once a program has imported `gc`: only so can it be told how many of
 * those that nobody watches have died in circles. Now and then the dead ones are forgotten, as if CPython's collector
 * had come by itself, only much later than that does.
 */
import { NOTHING, type Result } from '../../objects/index.ts';
import { MOST_CONTAINERS } from '../memory-count.ts';
import type { Thread } from '../thread.ts';
import type { Marking } from './marking.ts';
import { searchThen } from './searching.ts';

/** Those that a search for all has not found; they are noted no more. */
export function takeDead(thread: Thread, marking: Marking): object[] {
  const { memory } = thread.interpreter;
  const all = memory.containers;
  if (all === undefined || marking.isHidden) return [];
  const live: object[] = [];
  const dead: object[] = [];
  for (const object of all) (marking.has(object) ? live : dead).push(object);
  // Whoever notes them has the array itself.
  all.length = 0;
  for (const object of live) all.push(object);
  memory.mostContainers = Math.max(MOST_CONTAINERS, 2 * live.length);
  return dead;
}

/** Forgets those that are dead. */
export function forgetDead(thread: Thread): Result {
  return searchThen(
    thread,
    (later, marking) => {
      takeDead(later, marking);
      return NOTHING as never;
    },
    undefined,
  );
}
