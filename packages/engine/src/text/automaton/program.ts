import type { CharacterSet } from '../characters/index.ts';
import { contextOf } from './context.ts';
import { type Assertion, partsOf, type Tree } from './tree.ts';

/** Kinds of instruction. */
export const OPERATION = {
  /** Consumes a character of set `argument`. */
  set: 0,
  /** Goes on at `next` or, with less preference, at `other`. */
  split: 1,
  /** Goes on when assertion `argument` holds. */
  assert: 2,
  match: 3,
  /** Notes the place in slot `argument`. */
  save: 4,
  /** Consumes a text that complement `argument` does not match. */
  complement: 5,
  /**
   * A loop whose body may be empty notes in slot `argument` where a round began, and in the slot after
   * it where group `other` ended then.
   */
  roundStart: 6,
  /**
   * Ends a round. One that consumed nothing is the last and goes on at `other`, or fails when the slot
   * after `argument` says that the body's group had matched before.
   */
  roundEnd: 7,
  /** Consumes what group `argument` matched; `other` is 1 when case is ignored. */
  backReference: 8,
  /**
   * Begins a part that is matched on its own: notes the height of the stack in slot `argument`, and
   * the place in the slot after it.
   */
  partStart: 9,
  /** The part matched: forgets its other ways. */
  atomicEnd: 10,
  /** The part matched: forgets its other ways and goes back to where it began. */
  lookEnd: 11,
  /** The part matched, and should not have. */
  notLookEnd: 12,
  /** Goes back by `argument` code points, or fails at the text's start. */
  back: 13,
  /** Goes on at `next` when group `argument` has matched, else at `other`. */
  condition: 14,
  /** Fails. */
  fail: 15,
} as const;

/** Instructions in columns. */
export interface Program {
  readonly operation: Uint8Array;
  readonly next: Int32Array;
  readonly other: Int32Array;
  readonly argument: Int32Array;
  readonly start: number;
  readonly sets: readonly CharacterSet[];
  readonly assertions: readonly Assertion[];
  readonly complements: readonly Complement[];
  /** Places that a run notes: two a group, group 0 first, then those of loops and parts. */
  readonly slots: number;
  /** The context bits that its assertions look at. */
  readonly mask: number;
  /** What fails at an instruction and a place fails there always: the run may remember it. */
  readonly memorable: boolean;
}

export interface Complement {
  readonly program: Program;
  /** Index of the set of characters that it may consume. */
  readonly within: number;
}

export interface CompileOptions {
  /** Groups of the pattern, or `undefined` for a program that only accepts. */
  readonly groups?: number | undefined;
  /** An empty round of a loop is taken back when its body, a group, matched in a round before. */
  readonly undoesEmptyRounds?: boolean;
  /** Sets that have their index already, so that programs share an alphabet. */
  readonly sets?: CharacterSet[];
}

type RepeatTree = Extract<Tree, { kind: 'repeat' }>;

/** Instructions at most; a repetition of repetitions is soon beyond. */
const LARGEST = 400_000;

/** A pattern whose program would be too large. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** The program of a tree. Throws {@link TooLarge}. */
export function compileTree(tree: Tree, options: CompileOptions = {}): Program {
  const { groups, undoesEmptyRounds = false, sets = [] } = options;
  const operation: number[] = [];
  const next: number[] = [];
  const other: number[] = [];
  const argument: number[] = [];
  const assertions: Assertion[] = [];
  const complements: Complement[] = [];
  let slots = 2 * ((groups ?? 0) + 1);
  let mask = 0;
  let memorable = true;

  const emit = (kind: number, to: number, value = 0, alternative = -1): number => {
    if (operation.length >= LARGEST) throw new TooLarge('program too large');
    operation.push(kind);
    next.push(to);
    argument.push(value);
    other.push(alternative);
    return operation.length - 1;
  };

  const setIndex = (set: CharacterSet): number => {
    const known = sets.indexOf(set);
    return known >= 0 ? known : sets.push(set) - 1;
  };

  const newSlots = (count: number): number => {
    slots += count;
    return slots - count;
  };

  /** Emits a tree that goes on at `to`; returns where it begins. */
  const build = (node: Tree, to: number): number => {
    switch (node.kind) {
      case 'empty':
        return to;
      case 'set':
        return emit(OPERATION.set, to, setIndex(node.set));
      case 'sequence':
        return node.items.reduceRight((after, item) => build(item, after), to);
      case 'choice': {
        const starts = node.items.map((item) => build(item, to));
        return starts.reduceRight((rest, start) => emit(OPERATION.split, start, 0, rest));
      }
      case 'repeat':
        return node.greed === 'possessive'
          ? build({ kind: 'atomic', item: { ...node, greed: 'greedy' } }, to)
          : buildRepeat(node, to);
      case 'group': {
        if (groups === undefined) return build(node.item, to);
        const end = emit(OPERATION.save, to, 2 * node.index + 1);
        return emit(OPERATION.save, build(node.item, end), 2 * node.index);
      }
      case 'assert': {
        mask |= contextOf(node.assertion);
        const known = assertions.indexOf(node.assertion);
        const index = known >= 0 ? known : assertions.push(node.assertion) - 1;
        return emit(OPERATION.assert, to, index);
      }
      case 'complement': {
        const program = compileTree(node.item, { sets });
        mask |= program.mask;
        const index = complements.push({ program, within: setIndex(node.within) }) - 1;
        return emit(OPERATION.complement, to, index);
      }
      case 'back-reference':
        memorable = false;
        return emit(OPERATION.backReference, to, node.index, node.ignoreCase ? 1 : 0);
      case 'atomic':
        return buildPart(node.item, OPERATION.atomicEnd, to);
      case 'look': {
        const { item, behind, negative } = node;
        const end = negative ? OPERATION.notLookEnd : OPERATION.lookEnd;
        return buildPart(item, end, to, behind);
      }
      case 'condition': {
        memorable = false;
        const matched = build(node.matched, to);
        return emit(OPERATION.condition, matched, node.index, build(node.unmatched, to));
      }
    }
  };

  const buildPart = (item: Tree, endKind: number, to: number, behind?: number): number => {
    memorable = false;
    const slot = newSlots(2);
    const body = build(item, emit(endKind, to, slot));
    const entry = behind === undefined ? body : emit(OPERATION.back, body, behind);
    // A negative look that finds nothing goes on where it began.
    const otherwise = endKind === OPERATION.notLookEnd ? to : -1;
    return emit(OPERATION.partStart, entry, slot, otherwise);
  };

  const branch = (greedy: boolean, into: number, past: number): number =>
    greedy ? emit(OPERATION.split, into, 0, past) : emit(OPERATION.split, past, 0, into);

  const buildRepeat = (node: RepeatTree, to: number): number => {
    const { item, minimum, maximum } = node;
    const greedy = node.greed === 'greedy';
    const endless = maximum === Number.POSITIVE_INFINITY;
    const guarded = groups !== undefined && isNullable(item);
    const undone = guarded && undoesEmptyRounds && minimum > 0 && maximum > minimum;
    // Once its group matched, a round that would be empty may as well not be.
    const needed = undone ? 1 : minimum;
    let entry = to;
    if (endless) {
      if (guarded && !undoesEmptyRounds) memorable = false;
      const loop = branch(greedy, -1, to);
      const column = greedy ? next : other;
      column[loop] = guarded ? buildRound(item, loop, to) : build(item, loop);
      entry = loop;
    }
    for (let copy = needed; copy < (endless ? minimum : maximum); copy++) {
      entry = branch(greedy, undone ? buildRound(item, entry, to) : build(item, entry), to);
    }
    for (let copy = 0; copy < needed; copy++) entry = build(item, entry);
    return entry;
  };

  /** A round that goes on at `to` or, when it was empty, at `past`. */
  const buildRound = (item: Tree, to: number, past: number): number => {
    const slot = newSlots(2);
    const group = undoesEmptyRounds && item.kind === 'group' ? item.index : -1;
    const end = emit(OPERATION.roundEnd, to, slot, past);
    return emit(OPERATION.roundStart, build(item, end), slot, group);
  };

  const start = build(tree, emit(OPERATION.match, -1));
  return {
    operation: Uint8Array.from(operation),
    next: Int32Array.from(next),
    other: Int32Array.from(other),
    argument: Int32Array.from(argument),
    start,
    sets,
    assertions,
    complements,
    slots,
    mask,
    memorable,
  };
}

/** Whether a tree can match the empty text. */
export function isNullable(tree: Tree): boolean {
  switch (tree.kind) {
    case 'set':
      return false;
    case 'sequence':
      return tree.items.every(isNullable);
    case 'repeat':
      return tree.minimum === 0 || isNullable(tree.item);
    case 'group':
    case 'atomic':
      return isNullable(tree.item);
    case 'choice':
    case 'condition':
      return partsOf(tree).some(isNullable);
    default:
      return true;
  }
}
