import type { Result } from '../objects/index.ts';
export function addToSet(): Result {
  return null;
}
export function updateSet(): Result {
  return null;
}
