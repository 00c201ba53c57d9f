import { type Block, fallsThrough, isJump, isSetup } from './blocks.ts';
import { stackEffect } from './stack-effects.ts';

/** The greatest number of values on the stack; gives every block the number that it begins with. */
export function stackSizeOf(blocks: readonly Block[]): number {
  let greatest = 0;
  const waiting: Block[] = [];
  const enter = (block: Block, depth: number) => {
    if ((block.startDepth ?? -1) >= depth) return;
    block.startDepth = depth;
    waiting.push(block);
  };
  const [first] = blocks;
  if (first === undefined) return 0;
  enter(first, 0);
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
    let depth = block.startDepth ?? 0;
    for (const { name, argument, target } of block.instructions) {
      const after = depth + stackEffect(name, argument, false);
      greatest = Math.max(greatest, depth, after);
      if (target !== undefined) {
        const elsewhere = depth + stackEffect(name, argument, true);
        greatest = Math.max(greatest, elsewhere);
        enter(target, elsewhere);
      }
      depth = after;
    }
    if (fallsThrough(block) && block.next !== undefined) enter(block.next, depth);
  }
  return greatest;
}

/** Tells every instruction where its exceptions go, and takes the marks of protected ranges away. */
export function protect(blocks: readonly Block[]): void {
  const seen = new Set<Block>();
  const waiting: { readonly block: Block; readonly handlers: readonly Block[] }[] = [];
  const enter = (block: Block | undefined, handlers: readonly Block[]) => {
    if (block === undefined || seen.has(block)) return;
    seen.add(block);
    waiting.push({ block, handlers });
  };
  enter(blocks[0], []);
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    let handlers = [...one.handlers];
    for (const instruction of one.block.instructions) {
      const { name, target } = instruction;
      if (isSetup(name) && target !== undefined) {
        target.pushesLast = name !== 'SETUP_FINALLY';
        enter(target, handlers);
        handlers = [...handlers, target];
      } else if (name === 'POP_BLOCK') handlers = handlers.slice(0, -1);
      else {
        instruction.handler = handlers.at(-1);
        if (isJump(name)) enter(target, handlers);
      }
    }
    if (fallsThrough(one.block)) enter(one.block.next, handlers);
  }
  for (const block of blocks) {
    block.instructions = block.instructions.filter(
      ({ name }) => !isSetup(name) && name !== 'POP_BLOCK',
    );
  }
}
