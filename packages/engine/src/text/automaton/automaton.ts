import { at } from '../../base/index.ts';
import { type Alphabet, END_CLASS } from './alphabet.ts';
import { holds } from './context.ts';
import { OPERATION, type Program, TooLarge } from './program.ts';

/**
 * A deterministic automaton of a program, built as far as texts need it. It is kept small: when its
 * table is full it is forgotten and built anew from the state that the run is in.
 *
 * A state is the list of instructions that wait for the next character, in order of preference, and
 * what an assertion may ask about the character before. Whether a match ends at a place is known one
 * character later, as that depends on what follows.
 */
export interface Automaton {
  readonly program: Program;
  readonly alphabet: Alphabet;
  readonly options: AutomatonOptions;
  /**
   * Transitions, a row of `2 ** shift` classes for each state. 0 is one that is not known yet; a
   * positive number is the place of the next state's row; a negative one is that of a state that
   * needs attention: one that is matched, dead or, where that matters, idle.
   */
  table: Int32Array;
  shift: number;
  states: State[];
  /** Of each state: whether it has `matched`, `dead` and `idle`, as bits. */
  flags: number[];
  readonly index: Map<string, number>;
  readonly starts: Map<number, number>;
  readonly closures: (readonly number[] | undefined)[];
  /** Threads within a complement: numbers from `program.operation.length` on. */
  readonly nested: Nested[];
  readonly nestedIndex: Map<string, number>;
  readonly complements: readonly Automaton[];
  /** Instructions that were looked at to build states: the work beyond one step a character. */
  work: number;
}

export interface AutomatonOptions {
  /** A match may begin later than the run does; the earliest beginning is preferred. */
  readonly seeking: boolean;
  /** Which match of those that begin alike: the longest, or that of the preferred ways. */
  readonly prefer: 'longest' | 'first';
  /** The run goes from right to left. */
  readonly reversed: boolean;
  /** A run wants to know when nothing has begun, to leap over text. */
  readonly noticesIdle?: boolean;
  /** States at most before they are forgotten; for tests. */
  readonly limit?: number;
}

export interface State {
  /** Instructions, and `MARK` between those of one beginning and those of later ones. */
  readonly list: readonly number[];
  /** Context bits of the character before. */
  readonly before: number;
  readonly seeking: boolean;
}

interface Nested {
  readonly instruction: number;
  /** Number of the complement's state, which stays when rows move. */
  readonly state: number;
}

/** A match ended before the character that led to the state. */
export const MATCHED = 1;
/** Nothing can match any more. */
export const DEAD = 2;
/** Nothing has begun. */
export const IDLE = 4;

const MARK = -1;
/** Cells of a table at most: 4 MB. */
const MOST_CELLS = 1 << 20;
/** States at most within a complement, which cannot be forgotten. */
const MOST_NESTED = 20_000;

/** An automaton that knows nothing yet. */
export function createAutomaton(
  program: Program,
  alphabet: Alphabet,
  options: AutomatonOptions,
): Automaton {
  let shift = 3;
  while (1 << shift < alphabet.size + 2) shift++;
  return {
    program,
    alphabet,
    options,
    table: new Int32Array(8 << shift),
    shift,
    states: [NO_STATE],
    flags: [DEAD],
    index: new Map(),
    starts: new Map(),
    closures: [],
    nested: [],
    nestedIndex: new Map(),
    complements: program.complements.map((complement) =>
      createAutomaton(complement.program, alphabet, {
        seeking: false,
        prefer: 'longest',
        reversed: options.reversed,
      }),
    ),
    work: 0,
  };
}

const NO_STATE: State = { list: [], before: 0, seeking: false };

/** The row of the state in which a run begins after a character with such context bits. */
export function startRow(automaton: Automaton, allBits: number): number {
  const before = allBits & automaton.alphabet.mask;
  const known = automaton.starts.get(before);
  if (known !== undefined) return known;
  const { seeking } = automaton.options;
  const list: number[] = [];
  addClosure(automaton, automaton.program.start, before, list, new Set());
  if (automaton.options.prefer === 'longest') list.sort((a, b) => a - b).push(MARK);
  const row = intern(automaton, list, before, seeking, false);
  automaton.starts.set(before, row);
  return row;
}

/** What is to be known of the state of a row: `MATCHED`, `DEAD` and `IDLE`. */
export function flagsAt(automaton: Automaton, row: number): number {
  return automaton.flags[row >> automaton.shift] ?? DEAD;
}

/**
 * The transition of a state by a class, as {@link Automaton.table} writes it; it is built when it is
 * not known. Rows that were known before are void afterwards if `work` has changed.
 */
export function transition(automaton: Automaton, row: number, characterClass: number): number {
  const place = makeRoom(automaton, row, characterClass);
  const known = automaton.table[place + characterClass] ?? 0;
  return known !== 0 ? known : build(automaton, place, characterClass);
}

/** Makes rows wide enough for a class; returns the new place of a row. */
export function makeRoom(automaton: Automaton, row: number, characterClass: number): number {
  let place = row;
  while (characterClass >= 1 << automaton.shift) place = widen(automaton, place);
  return place;
}

/** Doubles the classes that a row has room for; returns the new place of a row. */
function widen(automaton: Automaton, row: number): number {
  const { table, shift, states } = automaton;
  const wider = new Int32Array(table.length * 2);
  for (let state = 0; state < states.length; state++) {
    for (let column = 0; column < 1 << shift; column++) {
      // Twice the place, whatever its sign.
      wider[(state << (shift + 1)) + column] = (table[(state << shift) + column] ?? 0) * 2;
    }
  }
  automaton.table = wider;
  automaton.shift = shift + 1;
  for (const [bits, start] of automaton.starts) automaton.starts.set(bits, start * 2);
  return row * 2;
}

function build(automaton: Automaton, row: number, characterClass: number): number {
  const { program, alphabet, options } = automaton;
  const { operation, next, argument } = program;
  const state = at(automaton.states, row >> automaton.shift);
  const { before } = state;
  const after = alphabet.bits[characterClass] ?? 0;
  const members = at(alphabet.members, characterClass);
  const atEnd = characterClass === END_CLASS;

  const list: number[] = [];
  const added = new Set<number>();
  const visited = new Set<number>();
  let matched = false;
  const visit = (thread: number): void => {
    if (visited.has(thread)) return;
    visited.add(thread);
    automaton.work++;
    if (thread >= operation.length) {
      visitNested(thread);
      return;
    }
    switch (operation[thread]) {
      case OPERATION.set:
        if (!atEnd && members[argument[thread] ?? 0] === 1) {
          addClosure(automaton, next[thread] ?? 0, after, list, added);
        }
        break;
      case OPERATION.assert: {
        const assertion = at(program.assertions, argument[thread] ?? 0);
        const left = options.reversed ? after : before;
        const right = options.reversed ? before : after;
        if (holds(assertion, left, right)) visitAll(closureOf(automaton, next[thread] ?? 0));
        break;
      }
      case OPERATION.complement:
        // Reached by an assertion just now: it begins after the character before.
        visit(nestedThread(automaton, thread, before));
        break;
      case OPERATION.match:
        matched = true;
        break;
      default:
        throw new Error('an instruction that an automaton cannot follow');
    }
  };
  const visitAll = (threads: readonly number[]): void => {
    for (const thread of threads) {
      visit(thread);
      if (matched && options.prefer === 'first') return;
    }
  };
  const visitNested = (thread: number): void => {
    const { instruction, state: innerState } = at(automaton.nested, thread - operation.length);
    const index = argument[instruction] ?? 0;
    const inner = at(automaton.complements, index);
    const reached = Math.abs(transition(inner, innerState << inner.shift, characterClass));
    automaton.work += inner.work;
    inner.work = 0;
    if (inner.states.length > MOST_NESTED) throw new TooLarge('automaton too large');
    if ((flagsAt(inner, reached) & MATCHED) === 0)
      visitAll(closureOf(automaton, next[instruction] ?? 0));
    if (!atEnd && members[at(program.complements, index).within] === 1) {
      const thread = nestedNumber(automaton, instruction, reached >> inner.shift);
      if (!added.has(thread)) {
        added.add(thread);
        list.push(thread);
      }
    }
  };

  let groupStart = 0;
  const endGroup = (): void => {
    if (options.prefer !== 'longest' || list.length === groupStart) return;
    // The order within a group says nothing: sorted, equal states look equal.
    const group = list.splice(groupStart).sort((a, b) => a - b);
    list.push(...group, MARK);
    groupStart = list.length;
  };
  for (const thread of state.list) {
    if (thread !== MARK) visit(thread);
    else if (matched) break;
    else endGroup();
    if (matched && options.prefer === 'first') break;
  }
  endGroup();
  const seeking = state.seeking && !matched && !atEnd;
  if (seeking) {
    addClosure(automaton, program.start, after, list, added);
    endGroup();
  }
  automaton.work += list.length;
  if (automaton.states.length >= (options.limit ?? MOST_CELLS >> automaton.shift)) {
    if (automaton.states.length > 1) forget(automaton);
    return encode(automaton, intern(automaton, list, after, seeking, matched));
  }
  const reached = encode(automaton, intern(automaton, list, after, seeking, matched));
  automaton.table[row + characterClass] = reached;
  return reached;
}

function encode(automaton: Automaton, row: number): number {
  return flagsAt(automaton, row) === 0 ? row : -row;
}

function forget(automaton: Automaton): void {
  automaton.table.fill(0);
  automaton.states = [NO_STATE];
  automaton.flags = [DEAD];
  automaton.index.clear();
  automaton.starts.clear();
}

/** The row of the state with such contents. */
function intern(
  automaton: Automaton,
  list: readonly number[],
  before: number,
  seeking: boolean,
  matched: boolean,
): number {
  const key = `${list.join()};${before};${seeking ? 's' : ''}${matched ? 'm' : ''}`;
  const known = automaton.index.get(key);
  if (known !== undefined) return known << automaton.shift;
  const number = automaton.states.length;
  const dead = list.length === 0 && !seeking;
  const idle = automaton.options.noticesIdle === true && seeking && isIdle(automaton, list);
  automaton.states.push({ list, before, seeking });
  automaton.flags.push((matched ? MATCHED : 0) | (dead ? DEAD : 0) | (idle ? IDLE : 0));
  automaton.index.set(key, number);
  if ((number + 1) << automaton.shift > automaton.table.length) {
    const larger = new Int32Array(automaton.table.length * 2);
    larger.set(automaton.table);
    automaton.table = larger;
  }
  return number << automaton.shift;
}

/** Whether a list is what a run begins with, so that no match can have begun before. */
function isIdle(automaton: Automaton, list: readonly number[]): boolean {
  const start = closureOf(automaton, automaton.program.start);
  const waiting = list.filter((thread) => thread !== MARK);
  return waiting.length === start.length && waiting.every((thread) => start.includes(thread));
}

/** Appends what waits for a character or an assertion from an instruction on. */
function addClosure(
  automaton: Automaton,
  instruction: number,
  before: number,
  list: number[],
  added: Set<number>,
): void {
  for (let thread of closureOf(automaton, instruction)) {
    if (automaton.program.operation[thread] === OPERATION.complement) {
      thread = nestedThread(automaton, thread, before);
    }
    if (added.has(thread)) continue;
    added.add(thread);
    list.push(thread);
  }
}

/** Those instructions that are reached from one without a character or an assertion, in order. */
function closureOf(automaton: Automaton, instruction: number): readonly number[] {
  const known = automaton.closures[instruction];
  if (known !== undefined) return known;
  const { operation, next, other } = automaton.program;
  const found: number[] = [];
  const seen = new Set<number>();
  const waiting = [instruction];
  for (let current = waiting.pop(); current !== undefined; current = waiting.pop()) {
    if (seen.has(current)) continue;
    seen.add(current);
    if (operation[current] === OPERATION.split) {
      waiting.push(other[current] ?? 0, next[current] ?? 0);
    } else if (operation[current] === OPERATION.save) {
      waiting.push(next[current] ?? 0);
    } else {
      found.push(current);
    }
  }
  automaton.closures[instruction] = found;
  return found;
}

/** The thread that begins a complement after a character with such bits. */
function nestedThread(automaton: Automaton, instruction: number, before: number): number {
  const inner = at(automaton.complements, automaton.program.argument[instruction] ?? 0);
  return nestedNumber(automaton, instruction, startRow(inner, before) >> inner.shift);
}

function nestedNumber(automaton: Automaton, instruction: number, state: number): number {
  const key = `${instruction}:${state}`;
  const known = automaton.nestedIndex.get(key);
  if (known !== undefined) return known;
  const number = automaton.program.operation.length + automaton.nested.length;
  automaton.nested.push({ instruction, state });
  automaton.nestedIndex.set(key, number);
  return number;
}
