import type { KernelQueue } from './state.ts';

export function createQueue(what: string): KernelQueue {
  return { what, waiting: new Set() };
}
