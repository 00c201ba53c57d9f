/**
 * A grammar of programs as plain data, and how programs are drawn from it.
 *
 * A symbol has productions: texts with slots. `<int>` is a slot for the symbol `int`. Drawing carries a context, a set of
 * flags: `<block+loop>` adds a flag for what comes into the slot, `<block:function>` lets it have that one only. A slot
 * that stands alone on its line is indented as a whole.
 */
import { createRandom, type Random } from '../../../../src/sim/index.ts';

/** One way to write a symbol. */
export type Production =
  | string
  | {
      /** The text with its slots. */
      readonly text: string | ((random: Random) => string);
      /** How often it is drawn, against 1 of the others. */
      readonly weight?: number;
      /** Flags that the context must have, one of them at least. */
      readonly when?: readonly string[];
      /** Where it needs brackets: `operand` in operands mostly, `always` wherever it is not enclosed. */
      readonly loose?: 'operand' | 'always';
    };

/** Productions by symbol. */
export type Grammar = Readonly<Record<string, readonly Production[]>>;

/** A piece of a program, with what its slots were filled with. */
export interface Node {
  readonly symbol: string;
  readonly pieces: readonly (string | Node)[];
}

interface Slot {
  readonly symbol: string;
  readonly adds: readonly string[];
  /** Whether `adds` are the only flags. */
  readonly resets: boolean;
  /** Whether what stands around it holds it together. */
  readonly enclosed: boolean;
  /** Whether a dot follows, which a number needs to be kept from. */
  readonly dotted: boolean;
}

interface Rule {
  readonly pieces: readonly (string | Slot)[] | ((random: Random) => string);
  readonly weight: number;
  readonly when: readonly string[] | undefined;
  readonly loose: 'operand' | 'always' | undefined;
  /** The least depth of what it makes. */
  cost: number;
}

/** Draws programs. */
export interface Generator {
  /** A program of this grammar: the same for the same seed. */
  generate(seed: number, symbol: string): Node;
}

const SLOT = /<([a-z]\w*)(?:([+:])([\w,]*))?>/gi;
/** How often an operand that is an operation itself stands without brackets. */
const BARE = 0.3;

/** Slots deeper than this are filled with the shortest there is. */
const DEPTH = 5;

/** Prepares a grammar. */
export function createGenerator(grammar: Grammar): Generator {
  const rules = new Map(
    Object.entries(grammar).map(([symbol, productions]) => [symbol, productions.map(ruleOf)]),
  );
  findCosts(rules);
  return {
    generate: (seed, symbol) => draw(rules, createRandom(seed), symbol, new Set(), 0),
  };
}

function ruleOf(production: Production): Rule {
  const {
    text,
    weight = 1,
    when,
    loose,
  } = typeof production === 'string' ? { text: production } : production;
  return {
    pieces: typeof text === 'string' ? piecesOf(text) : text,
    weight,
    when,
    loose,
    cost: Number.POSITIVE_INFINITY,
  };
}

function piecesOf(text: string): readonly (string | Slot)[] {
  const pieces: (string | Slot)[] = [];
  let from = 0;
  for (const match of text.matchAll(SLOT)) {
    const [whole, symbol = '', mode, flags = ''] = match;
    const end = match.index + whole.length;
    if (match.index > from) pieces.push(text.slice(from, match.index));
    pieces.push({
      symbol,
      adds: flags === '' ? [] : flags.split(','),
      resets: mode === ':',
      enclosed: isEnclosed(text.slice(0, match.index), text.slice(end)),
      dotted: text[end] === '.',
    });
    from = end;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}

const OPENS = /[([{\n]$|, $|^$|(^|[^=!<>])=\s?$|: $|\breturn $/;
const CLOSES = /^([)\]}\n]|, |$)/;

const isEnclosed = (before: string, after: string) => OPENS.test(before) && CLOSES.test(after);

/** Finds for each rule how deep it must go at least, until nothing gets shorter. */
function findCosts(rules: ReadonlyMap<string, readonly Rule[]>): void {
  const costOf = (symbol: string) => {
    const own = rules.get(symbol);
    if (own === undefined) throw new Error(`<${symbol}> has no productions`);
    return Math.min(...own.map(({ cost }) => cost));
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const rule of [...rules.values()].flat()) {
      const slots =
        typeof rule.pieces === 'function'
          ? []
          : rule.pieces.filter((piece) => typeof piece !== 'string');
      // Only what may stand anywhere is a way out.
      const cost =
        rule.when === undefined
          ? 1 + Math.max(0, ...slots.map(({ symbol }) => costOf(symbol)))
          : Number.POSITIVE_INFINITY;
      if (cost < rule.cost) {
        rule.cost = cost;
        changed = true;
      }
    }
  }
}

function draw(
  rules: ReadonlyMap<string, readonly Rule[]>,
  random: Random,
  symbol: string,
  context: ReadonlySet<string>,
  depth: number,
): Node {
  return drawn(rules, random, symbol, context, depth).node;
}

function drawn(
  rules: ReadonlyMap<string, readonly Rule[]>,
  random: Random,
  symbol: string,
  context: ReadonlySet<string>,
  depth: number,
): { readonly node: Node; readonly loose: Rule['loose'] } {
  const rule = choose(rules.get(symbol) ?? [], random, context, depth);
  if (typeof rule.pieces === 'function') {
    const text = rule.pieces(random);
    const isWord = /^[\w.]+$|^['"]/.test(text);
    return { node: { symbol, pieces: [text] }, loose: isWord ? undefined : rule.loose };
  }
  let { loose } = rule;
  const pieces: (string | Node)[] = [];
  for (const piece of rule.pieces) {
    if (typeof piece === 'string') {
      pieces.push(piece);
      continue;
    }
    const inner =
      piece.resets || piece.adds.length > 0
        ? new Set(piece.resets ? piece.adds : [...context, ...piece.adds])
        : context;
    // What only chooses does not count.
    const innerDepth = rule.pieces.length === 1 ? depth : depth + 1;
    const filled = drawn(rules, random, piece.symbol, inner, innerDepth);
    // A rule that is a slot and nothing else is as loose as what fills it.
    if (rule.pieces.length === 1) loose ??= filled.loose;
    const isNumber = piece.dotted && /^[\d_]+$/.test(textOf(filled.node));
    const isBare =
      rule.pieces.length === 1 ||
      (filled.loose === undefined && !isNumber) ||
      piece.enclosed ||
      (rule.loose === 'operand' && filled.loose === 'operand' && random.next() < BARE);
    if (isBare) pieces.push(filled.node);
    else pieces.push('(', filled.node, ')');
  }
  return { node: { symbol, pieces }, loose };
}

function choose(
  all: readonly Rule[],
  random: Random,
  context: ReadonlySet<string>,
  depth: number,
): Rule {
  let possible = all.filter(
    ({ when }) => when === undefined || when.some((flag) => context.has(flag)),
  );
  if (depth >= DEPTH) {
    const least = Math.min(...possible.map(({ cost }) => cost));
    if (Number.isFinite(least)) possible = possible.filter(({ cost }) => cost <= least);
  }
  let at = random.next() * possible.reduce((sum, { weight }) => sum + weight, 0);
  for (const rule of possible) {
    at -= rule.weight;
    if (at < 0) return rule;
  }
  const [first] = possible;
  if (first === undefined) throw new Error('there is nothing to draw from');
  return first;
}

/** The text of a piece of a program. */
export function textOf(node: Node): string {
  let text = '';
  for (const piece of node.pieces) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    const inner = textOf(piece);
    const indentation = /(?:^|\n)([ ]+)$/.exec(text)?.[1];
    text += indentation === undefined ? inner : inner.replaceAll('\n', `\n${indentation}`);
  }
  return text;
}
