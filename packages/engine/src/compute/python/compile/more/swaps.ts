import type { Block, Instruction } from '../blocks.ts';

/** Instructions that may change places: all they do is to take the uppermost value away. */
function isMovable({ name }: Instruction): boolean {
  return name === 'STORE_FAST' || name === 'POP_TOP';
}

function makeNop(instruction: Instruction): void {
  instruction.name = 'NOP';
}

/** Makes swaps from `start` on fewer, and instructions change places instead. Returns the last that was looked at. */
export function simplifySwaps(block: Block, start: number): number {
  const last = shortenSwaps(block, start);
  exchangeInstructions(block, last);
  return last;
}

/**
 * Replaces a run of `SWAP`s that begins at `start` with the fewest that do the same, at the run's end. Returns the index
 * of the last instruction of the run.
 */
function shortenSwaps({ instructions }: Block, start: number): number {
  let end = start;
  let depth = 0;
  let count = 0;
  for (; end < instructions.length; end += 1) {
    const { name, argument } = instructions[end] as Instruction;
    if (name === 'SWAP') {
      depth = Math.max(depth, argument);
      count += 1;
    } else if (name !== 'NOP') break;
  }
  if (count < 2) return start;
  const run = instructions.slice(start, end);
  const wanted = swapsFor(orderAfter(run, depth));
  for (const instruction of run.reverse()) {
    const argument = wanted.shift();
    if (argument === undefined) makeNop(instruction);
    else {
      instruction.name = 'SWAP';
      instruction.argument = argument;
    }
  }
  return end - 1;
}

/** Where the values of each place come from after the swaps; place 0 is uppermost. */
function orderAfter(run: readonly Instruction[], depth: number): number[] {
  const stack = Array.from({ length: depth }, (_, place) => place);
  for (const { name, argument } of run) {
    if (name !== 'SWAP') continue;
    const top = stack[0] as number;
    stack[0] = stack[argument - 1] as number;
    stack[argument - 1] = top;
  }
  return stack;
}

/** Swaps, the last first, that bring values into an order: each cycle of places is walked once. */
function swapsFor(stack: number[]): number[] {
  const swaps: number[] = [];
  const DONE = -1;
  for (const place of stack.keys()) {
    if (stack[place] === DONE || stack[place] === place) continue;
    let current = place;
    for (;;) {
      if (current > 0) swaps.push(current + 1);
      const next = stack[current] as number;
      if (next === DONE) break;
      stack[current] = DONE;
      current = next;
    }
  }
  return swaps;
}

/** The next instruction that may be moved, if nothing else is between and it is of the line. */
function nextMovable(
  instructions: readonly Instruction[],
  start: number,
  line: number | undefined,
): number {
  for (let index = start + 1; index < instructions.length; index += 1) {
    const instruction = instructions[index] as Instruction;
    if (line !== undefined && instruction.position?.line !== line) return -1;
    if (instruction.name === 'NOP') continue;
    return isMovable(instruction) ? index : -1;
  }
  return -1;
}

/** Exchanges instructions instead of values: `SWAP 2; POP_TOP; STORE_FAST` is `STORE_FAST; POP_TOP`. */
function exchangeInstructions({ instructions }: Block, start: number): void {
  for (let index = start; index >= 0; index -= 1) {
    const swap = instructions[index] as Instruction;
    if (swap.name !== 'SWAP') {
      if (swap.name === 'NOP' || isMovable(swap)) continue;
      return;
    }
    if (!exchange(instructions, index, swap)) return;
  }
}

function exchange(instructions: Instruction[], index: number, swap: Instruction): boolean {
  const first = nextMovable(instructions, index, undefined);
  if (first < 0) return false;
  const line = instructions[first]?.position?.line;
  let second = first;
  for (let count = swap.argument - 1; count > 0; count -= 1) {
    second = nextMovable(instructions, second, line);
    if (second < 0) return false;
  }
  const one = instructions[first] as Instruction;
  const other = instructions[second] as Instruction;
  if (storeSame(one, other)) return false;
  for (const between of instructions.slice(first + 1, second)) {
    if (storeSame(between, one) || storeSame(between, other)) return false;
  }
  makeNop(swap);
  instructions[first] = other;
  instructions[second] = one;
  return true;
}

function storeSame(one: Instruction, other: Instruction): boolean {
  return (
    one.name === 'STORE_FAST' && other.name === 'STORE_FAST' && one.argument === other.argument
  );
}
