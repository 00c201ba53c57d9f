import { PyTuple } from '../../objects/index.ts';
import type { Expression, Pattern } from '../../syntax/index.ts';
import { reprOfText } from '../../unicode/index.ts';
import type { Block, InstructionName } from '../blocks.ts';
import type { Compiler } from '../compiler.ts';
import { constantOf, equalityKey } from '../constants.ts';
import { emitUnpack } from '../expressions.ts';
import { constantText } from './unparse.ts';

type PatternOf<Kind extends Pattern['kind']> = Extract<Pattern, { kind: Kind }>;

const EQUAL = 2;
const AT_LEAST = 5;
const SUBTRACT = 10;

/** What is known while one pattern is written. */
export class Matching {
  /** Names that it binds, in the order of their values below the subject. */
  readonly names: string[] = [];
  /** Where a failure goes that has so many values to drop first. */
  readonly failures: Block[] = [];
  /** Values above the names that a failure has to drop. */
  above = 0;
  /** Whether a pattern that always matches may stand here. */
  irrefutable: boolean;

  constructor(irrefutable: boolean) {
    this.irrefutable = irrefutable;
  }
}

export function isWildcard(pattern: Pattern): boolean {
  return pattern.kind === 'MatchAs' && pattern.name === null;
}

/** Where a failure goes that has `count` values to drop first. */
export function failureBlock(compiler: Compiler, { failures }: Matching, count: number): Block {
  while (failures.length <= count) failures.push(compiler.newBlock());
  return failures[count] as Block;
}

function fail(compiler: Compiler, matching: Matching, jump: InstructionName): void {
  const count = matching.above + matching.names.length;
  compiler.jump(jump, failureBlock(compiler, matching, count));
}

function failUnless(compiler: Compiler, matching: Matching): void {
  fail(compiler, matching, 'POP_JUMP_IF_FALSE');
}

/** Failures with more to drop run into those with less. */
export function emitFailures(compiler: Compiler, { failures }: Matching): void {
  for (let count = failures.length - 1; count >= 0; count -= 1) {
    compiler.use(failures[count] as Block);
    if (count > 0) compiler.emit('POP_TOP');
  }
}

/** Consumes the subject; fails with a jump, or goes on with the values of names below. */
export function compilePattern(compiler: Compiler, node: Pattern, matching: Matching): void {
  compiler.locate(node.position);
  switch (node.kind) {
    case 'MatchValue':
      if (node.value.kind !== 'Constant' && node.value.kind !== 'Attribute') {
        compiler.refuse('patterns may only match literals and attribute lookups');
      }
      compiler.expression(node.value);
      compiler.emit('COMPARE_OP', EQUAL);
      failUnless(compiler, matching);
      break;
    case 'MatchSingleton':
      compiler.loadConstant(constantOf(node.value));
      compiler.emit('IS_OP', 0);
      failUnless(compiler, matching);
      break;
    case 'MatchSequence':
      sequence(compiler, node, matching);
      break;
    case 'MatchMapping':
      mapping(compiler, node, matching);
      break;
    case 'MatchClass':
      classPattern(compiler, node, matching);
      break;
    case 'MatchStar':
      bind(compiler, node.name, matching);
      break;
    case 'MatchAs':
      asPattern(compiler, node, matching);
      break;
    default:
      alternatives(compiler, node, matching);
  }
}

/** The subject becomes the value of a name, or is dropped. */
function bind(compiler: Compiler, name: string | null, matching: Matching): void {
  if (name === null) {
    compiler.emit('POP_TOP');
    return;
  }
  compiler.checkName(name, 'Store');
  addName(compiler, name, matching, () =>
    rotate(compiler, matching.above + matching.names.length + 1),
  );
}

function addName(compiler: Compiler, name: string, matching: Matching, move: () => void): void {
  if (matching.names.includes(name)) {
    compiler.refuse(`multiple assignments to name ${reprOfText(name)} in pattern`);
  }
  move();
  matching.names.push(name);
}

/** The uppermost value goes so many places down. */
function rotate(compiler: Compiler, count: number): void {
  for (let place = count; place > 1; place -= 1) compiler.emit('SWAP', place);
}

function asPattern(compiler: Compiler, node: PatternOf<'MatchAs'>, matching: Matching): void {
  const { pattern, name } = node;
  if (pattern === null) {
    if (!matching.irrefutable) {
      const what = name === null ? 'wildcard' : `name capture ${reprOfText(name)}`;
      compiler.refuse(`${what} makes remaining patterns unreachable`);
    }
    bind(compiler, name, matching);
    return;
  }
  matching.above += 1;
  compiler.emit('COPY', 1);
  compilePattern(compiler, pattern, matching);
  matching.above -= 1;
  bind(compiler, name, matching);
}

/** A pattern within another one may always match. */
function subpattern(compiler: Compiler, node: Pattern, matching: Matching): void {
  const before = matching.irrefutable;
  matching.irrefutable = true;
  compilePattern(compiler, node, matching);
  matching.irrefutable = before;
}

/** Patterns for values that lie on the stack, the first uppermost. */
function subpatterns(compiler: Compiler, nodes: readonly Pattern[], matching: Matching): void {
  for (const node of nodes) {
    matching.above -= 1;
    subpattern(compiler, node, matching);
  }
}

function sequence(compiler: Compiler, node: PatternOf<'MatchSequence'>, matching: Matching): void {
  const { patterns } = node;
  const stars = patterns.map(({ kind }) => kind === 'MatchStar');
  const star = stars.indexOf(true);
  if (stars.lastIndexOf(true) !== star) {
    compiler.refuse('multiple starred names in sequence pattern');
  }
  const anything = patterns.map(
    (pattern) => isWildcard(pattern) || (pattern.kind === 'MatchStar' && pattern.name === null),
  );
  matching.above += 1;
  compiler.emit('MATCH_SEQUENCE');
  failUnless(compiler, matching);
  if (star < 0) compareLength(compiler, patterns.length, EQUAL, matching);
  else if (patterns.length > 1) compareLength(compiler, patterns.length - 1, AT_LEAST, matching);
  matching.above -= 1;
  if (!anything.includes(false)) compiler.emit('POP_TOP');
  else if (star >= 0 && anything[star]) bySubscript(compiler, patterns, star, matching);
  else {
    emitUnpack(compiler, stars, 'sequence pattern');
    matching.above += patterns.length;
    subpatterns(compiler, patterns, matching);
  }
}

function compareLength(
  compiler: Compiler,
  length: number,
  comparison: number,
  matching: Matching,
): void {
  compiler.emit('GET_LEN');
  compiler.loadConstant(length);
  compiler.emit('COMPARE_OP', comparison);
  failUnless(compiler, matching);
}

/** `[a, *_, b]` does not copy what nobody wants. */
function bySubscript(
  compiler: Compiler,
  patterns: readonly Pattern[],
  star: number,
  matching: Matching,
): void {
  matching.above += 1;
  for (const [index, pattern] of patterns.entries()) {
    if (index === star || isWildcard(pattern)) continue;
    compiler.emit('COPY', 1);
    if (index < star) compiler.loadConstant(index);
    else {
      compiler.emit('GET_LEN');
      compiler.loadConstant(patterns.length - index);
      compiler.emit('BINARY_OP', SUBTRACT);
    }
    compiler.emit('BINARY_SUBSCR');
    subpattern(compiler, pattern, matching);
  }
  matching.above -= 1;
  compiler.emit('POP_TOP');
}

function mapping(compiler: Compiler, node: PatternOf<'MatchMapping'>, matching: Matching): void {
  const { keys, patterns, rest } = node;
  matching.above += 1;
  compiler.emit('MATCH_MAPPING');
  failUnless(compiler, matching);
  if (keys.length === 0 && rest === null) {
    matching.above -= 1;
    compiler.emit('POP_TOP');
    return;
  }
  if (keys.length > 0) compareLength(compiler, keys.length, AT_LEAST, matching);
  mappingKeys(compiler, keys);
  compiler.emit('BUILD_TUPLE', keys.length);
  compiler.emit('MATCH_KEYS');
  matching.above += 2;
  unpackUnlessNone(compiler, keys.length, matching);
  subpatterns(compiler, patterns, matching);
  matching.above -= 2;
  if (rest === null) {
    compiler.emit('POP_TOP');
    compiler.emit('POP_TOP');
    return;
  }
  compiler.emit('BUILD_MAP', 0);
  compiler.emit('SWAP', 3);
  compiler.emit('DICT_UPDATE', 2);
  compiler.emit('UNPACK_SEQUENCE', keys.length);
  for (let left = keys.length; left > 0; left -= 1) {
    compiler.emit('COPY', 1 + left);
    compiler.emit('SWAP', 2);
    compiler.emit('DELETE_SUBSCR');
  }
  bind(compiler, rest, matching);
}

/** Fails for None; takes a tuple of values apart else. */
function unpackUnlessNone(compiler: Compiler, count: number, matching: Matching): void {
  compiler.emit('COPY', 1);
  compiler.loadConstant(null);
  compiler.emit('IS_OP', 1);
  failUnless(compiler, matching);
  compiler.emit('UNPACK_SEQUENCE', count);
  matching.above += count - 1;
}

function mappingKeys(compiler: Compiler, keys: readonly Expression[]): void {
  const seen = new Set<string>();
  for (const key of keys) {
    if (key.kind === 'Constant') {
      const value = constantOf(key.value);
      const equal = equalityKey(value);
      if (seen.has(equal)) {
        compiler.refuse(`mapping pattern checks duplicate key (${constantText(value)})`);
      }
      seen.add(equal);
    } else if (key.kind !== 'Attribute') {
      compiler.refuse('mapping pattern keys may only match literals and attribute lookups');
    }
    compiler.expression(key);
  }
}

function classPattern(compiler: Compiler, node: PatternOf<'MatchClass'>, matching: Matching): void {
  const { cls, patterns, kwdAttrs, kwdPatterns } = node;
  for (const [index, name] of kwdAttrs.entries()) {
    compiler.locate(kwdPatterns[index]?.position);
    compiler.checkName(name, 'Store');
    const other = kwdAttrs.indexOf(name, index + 1);
    if (other < 0) continue;
    compiler.locate(kwdPatterns[other]?.position);
    compiler.refuse(`attribute name repeated in class pattern: ${name}`);
  }
  compiler.locate(node.position);
  compiler.expression(cls);
  compiler.loadConstant(new PyTuple(kwdAttrs));
  compiler.emit('MATCH_CLASS', patterns.length);
  const all = [...patterns, ...kwdPatterns];
  matching.above += 1;
  unpackUnlessNone(compiler, all.length, matching);
  for (const pattern of all) {
    matching.above -= 1;
    if (isWildcard(pattern)) compiler.emit('POP_TOP');
    else subpattern(compiler, pattern, matching);
  }
}

/** `a | b`: all alternatives bind the same names, and leave their values in the same order. */
function alternatives(compiler: Compiler, node: PatternOf<'MatchOr'>, matching: Matching): void {
  const end = compiler.newBlock();
  let control: readonly string[] = [];
  for (const [index, alternative] of node.patterns.entries()) {
    const isLast = index === node.patterns.length - 1;
    const own = new Matching(isLast && matching.irrefutable);
    compiler.locate(alternative.position);
    compiler.emit('COPY', 1);
    compilePattern(compiler, alternative, own);
    if (index === 0) control = own.names;
    else reorder(compiler, own.names, control);
    compiler.jump('JUMP', end);
    emitFailures(compiler, own);
  }
  compiler.emit('POP_TOP');
  fail(compiler, matching, 'JUMP');
  compiler.use(end);
  const count = control.length + 1 + matching.above + matching.names.length;
  for (const name of control) {
    rotate(compiler, count);
    addName(compiler, name, matching, () => {});
  }
  compiler.emit('POP_TOP');
}

/** Brings the values of names into the order of the first alternative. */
function reorder(compiler: Compiler, names: string[], control: readonly string[]): void {
  if (names.length !== control.length) differ(compiler);
  for (let place = control.length - 1; place >= 0; place -= 1) {
    const found = names.indexOf(control[place] as string);
    if (found < 0) differ(compiler);
    if (found === place) continue;
    const moved = names.splice(0, found + 1);
    names.splice(place - found, 0, ...moved);
    for (const _ of moved) rotate(compiler, place + 1);
  }
}

function differ(compiler: Compiler): never {
  return compiler.refuse('alternative patterns bind different names');
}
