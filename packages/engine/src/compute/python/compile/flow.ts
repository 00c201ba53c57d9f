import { type Block, inOrder, isExit, isJump, isSetup, isUnconditionalJump } from './blocks.ts';
import { stackEffect } from './stack-effects.ts';

/**
 * The greatest number of values on the stack; gives every block the number that it begins with. A generator is
 * begun with one, the value sent.
 */
export function stackSizeOf(entry: Block, isGenerator: boolean): number {
  let greatest = 0;
  const waiting: Block[] = [];
  const enter = (block: Block, depth: number) => {
    if (block.startDepth >= depth || block.startDepth >= 100) return;
    block.startDepth = depth;
    waiting.push(block);
  };
  enter(entry, isGenerator ? 1 : 0);
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
    let depth = block.startDepth;
    let { next } = block;
    for (const { name, argument, target } of block.instructions) {
      const after = depth + stackEffect(name, argument, false);
      greatest = Math.max(greatest, after);
      if (target !== undefined) {
        const elsewhere = depth + stackEffect(name, argument, true);
        greatest = Math.max(greatest, elsewhere);
        enter(target, elsewhere);
      }
      depth = after;
      if (isUnconditionalJump(name) || isExit(name)) {
        next = undefined;
        break;
      }
    }
    if (next !== undefined) enter(next, depth);
  }
  return greatest;
}

/** Tells every instruction where its exceptions go; the marks of protected ranges become no operations. */
export function protect(entry: Block): void {
  const seen = new Set<Block>();
  const waiting: { readonly block: Block; readonly handlers: readonly Block[] }[] = [];
  const enter = (block: Block | undefined, handlers: readonly Block[]) => {
    if (block === undefined || seen.has(block)) return;
    seen.add(block);
    waiting.push({ block, handlers });
  };
  enter(entry, []);
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    let { handlers } = one;
    for (const instruction of one.block.instructions) {
      const { name, target } = instruction;
      if (isSetup(name) && target !== undefined) {
        target.pushesLast ||= name !== 'SETUP_FINALLY';
        enter(target, handlers);
        handlers = [...handlers, target];
      } else if (name === 'POP_BLOCK') handlers = handlers.slice(0, -1);
      else {
        instruction.handler = handlers.at(-1);
        if (isJump(name)) enter(target, handlers);
      }
    }
    if (!one.block.endsFlow) enter(one.block.next, handlers);
  }
  for (const block of inOrder(entry)) {
    for (const instruction of block.instructions) {
      if (isSetup(instruction.name) || instruction.name === 'POP_BLOCK') {
        instruction.name = 'NOP';
        instruction.target = undefined;
      }
    }
  }
}
