import { type Block, fallsThrough, isJump, isSetup } from './blocks.ts';
import type { Unit } from './unit.ts';

/** Blocks without what is never reached. */
export function optimise(blocks: readonly Block[], _unit: Unit): Block[] {
  const reached = new Set<Block>();
  const waiting: Block[] = [];
  const enter = (block: Block | undefined) => {
    if (block === undefined || reached.has(block)) return;
    reached.add(block);
    waiting.push(block);
  };
  enter(blocks[0]);
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
    for (const { name, target } of block.instructions) {
      if (isJump(name) || isSetup(name)) enter(target);
    }
    if (fallsThrough(block)) enter(block.next);
  }
  const kept = blocks.filter((block) => reached.has(block));
  for (const [index, block] of kept.entries()) block.next = kept[index + 1];
  return kept;
}
