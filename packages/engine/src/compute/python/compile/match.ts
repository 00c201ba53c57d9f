import type { MatchCase, Pattern, Statement } from '../syntax/ast.ts';
import { PyTuple } from '../objects/index.ts';
import { type Compiler, constantOf } from './compiler.ts';
import { jumpIf } from './expressions.ts';
import { problem } from './problem.ts';
import { Label } from './unit.ts';

/** What is known while one pattern is written. */
interface Matching {
  /** Names that it binds, in the order of their values below the subject. */
  names: string[];
  /** Where a failure goes that has so many values to drop first. */
  failures: Label[];
  /** Values above the names that a failure has to drop. */
  above: number;
  /** Whether a pattern that always matches may stand here. */
  irrefutable: boolean;
}

/** Writes `match`. */
export function compileMatch(
  compiler: Compiler,
  node: Extract<Statement, { kind: 'Match' }>,
): void {
  const end = new Label();
  compiler.expression(node.subject);
  const { cases } = node;
  const last = cases[cases.length - 1] as MatchCase;
  const hasDefault = isWildcard(last.pattern) && cases.length > 1;
  const tried = hasDefault ? cases.slice(0, -1) : cases;
  for (const [index, one] of tried.entries()) {
    compiler.at(one.pattern.position, () => {
      const isLast = index === tried.length - 1 && !hasDefault;
      if (index < tried.length - 1 || hasDefault) compiler.emit('COPY', 1);
      const matching: Matching = {
        names: [],
        failures: [],
        above: 0,
        irrefutable: one.guard !== null || index === cases.length - 1,
      };
      compilePattern(compiler, one.pattern, matching);
      for (const name of matching.names) compiler.name(name, 'Store');
      if (one.guard !== null) {
        ensureFailure(matching, 0);
        jumpIf(compiler, one.guard, matching.failures[0] as Label, false);
      }
      if (!isLast) compiler.emit('POP_TOP');
      compiler.statements(one.body);
      compiler.unit.jumpNowhere('JUMP', end);
      compiler.at(one.pattern.position, () => emitFailures(compiler, matching));
    });
  }
  if (hasDefault) {
    compiler.at(last.pattern.position, () => {
      compiler.emit(cases.length === 1 ? 'POP_TOP' : 'NOP');
      if (last.guard !== null) jumpIf(compiler, last.guard, end, false);
    });
    compiler.statements(last.body);
  }
  compiler.mark(end);
}

function isWildcard(pattern: Pattern): boolean {
  return pattern.kind === 'MatchAs' && pattern.name === null && pattern.pattern === null;
}

function ensureFailure(matching: Matching, count: number): void {
  while (matching.failures.length <= count) matching.failures.push(new Label());
}

function fail(compiler: Compiler, matching: Matching, jump: 'JUMP' | 'POP_JUMP_IF_FALSE'): void {
  const count = matching.above + matching.names.length;
  ensureFailure(matching, count);
  compiler.jump(jump, matching.failures[count] as Label);
}

/** Failures with more to drop run into those with less. */
function emitFailures(compiler: Compiler, matching: Matching): void {
  if (matching.failures.length === 0) return;
  for (let count = matching.failures.length - 1; count > 0; count -= 1) {
    compiler.mark(matching.failures[count] as Label);
    compiler.emit('POP_TOP');
  }
  compiler.mark(matching.failures[0] as Label);
  matching.failures = [];
}

/** Consumes the subject; fails with a jump, or goes on with the values of names below. */
function compilePattern(compiler: Compiler, node: Pattern, matching: Matching): void {
  compiler.at(node.position, () => {
    switch (node.kind) {
      case 'MatchValue':
        compiler.expression(node.value);
        compiler.emit('COMPARE_OP', 2);
        fail(compiler, matching, 'POP_JUMP_IF_FALSE');
        break;
      case 'MatchSingleton':
        compiler.unit.loadConstant(constantOf(node.value));
        compiler.emit('IS_OP', 0);
        fail(compiler, matching, 'POP_JUMP_IF_FALSE');
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
        bind(compiler, node.name, matching, node);
        break;
      case 'MatchAs':
        asPattern(compiler, node, matching);
        break;
      default:
        alternatives(compiler, node, matching);
    }
  });
}

/** The subject becomes the value of a name, or is dropped. */
function bind(compiler: Compiler, name: string | null, matching: Matching, node: Pattern): void {
  if (name === null) {
    compiler.emit('POP_TOP');
    return;
  }
  if (matching.names.includes(name)) {
    problem(`multiple assignments to name '${name}' in pattern`, node.position);
  }
  rotate(compiler, matching.above + matching.names.length + 1);
  matching.names.push(name);
}

/** The uppermost value goes so many places down. */
function rotate(compiler: Compiler, count: number): void {
  for (let place = count; place > 1; place -= 1) compiler.emit('SWAP', place);
}

function asPattern(
  compiler: Compiler,
  node: Extract<Pattern, { kind: 'MatchAs' }>,
  matching: Matching,
): void {
  if (node.pattern === null) {
    if (!matching.irrefutable) {
      problem(
        node.name === null
          ? 'wildcard makes remaining patterns unreachable'
          : `name capture '${node.name}' makes remaining patterns unreachable`,
        node.position,
      );
    }
    bind(compiler, node.name, matching, node);
    return;
  }
  matching.above += 1;
  compiler.emit('COPY', 1);
  compilePattern(compiler, node.pattern, matching);
  matching.above -= 1;
  bind(compiler, node.name, matching, node);
}

/** A pattern within another one may always match. */
function subpattern(compiler: Compiler, node: Pattern, matching: Matching): void {
  const before = matching.irrefutable;
  matching.irrefutable = true;
  compilePattern(compiler, node, matching);
  matching.irrefutable = before;
}

function sequence(
  compiler: Compiler,
  node: Extract<Pattern, { kind: 'MatchSequence' }>,
  matching: Matching,
): void {
  const { patterns } = node;
  const star = patterns.findIndex(({ kind }) => kind === 'MatchStar');
  if (patterns.slice(star + 1).some(({ kind }) => kind === 'MatchStar') && star >= 0) {
    problem('multiple starred expressions in sequence pattern', node.position);
  }
  const onlyWildcards = patterns.every(
    (pattern) => isWildcard(pattern) || (pattern.kind === 'MatchStar' && pattern.name === null),
  );
  const starWildcard =
    star >= 0 && (patterns[star] as Extract<Pattern, { kind: 'MatchStar' }>).name === null;
  matching.above += 1;
  compiler.emit('MATCH_SEQUENCE');
  fail(compiler, matching, 'POP_JUMP_IF_FALSE');
  if (star < 0) {
    compiler.emit('GET_LEN');
    compiler.unit.loadConstant(patterns.length);
    compiler.emit('COMPARE_OP', 2);
    fail(compiler, matching, 'POP_JUMP_IF_FALSE');
  } else if (patterns.length > 1) {
    compiler.emit('GET_LEN');
    compiler.unit.loadConstant(patterns.length - 1);
    compiler.emit('COMPARE_OP', 5);
    fail(compiler, matching, 'POP_JUMP_IF_FALSE');
  }
  matching.above -= 1;
  if (onlyWildcards) compiler.emit('POP_TOP');
  else if (starWildcard) bySubscript(compiler, patterns, star, matching);
  else unpacked(compiler, patterns, star, matching);
}

function unpacked(
  compiler: Compiler,
  patterns: readonly Pattern[],
  star: number,
  matching: Matching,
): void {
  if (star < 0) compiler.emit('UNPACK_SEQUENCE', patterns.length);
  else compiler.emit('UNPACK_EX', star + ((patterns.length - star - 1) << 8));
  matching.above += patterns.length;
  for (const pattern of patterns) {
    matching.above -= 1;
    subpattern(compiler, pattern, matching);
  }
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
    if (index < star) compiler.unit.loadConstant(index);
    else {
      compiler.emit('GET_LEN');
      compiler.unit.loadConstant(patterns.length - index);
      compiler.emit('BINARY_OP', 10);
    }
    compiler.emit('BINARY_SUBSCR');
    subpattern(compiler, pattern, matching);
  }
  matching.above -= 1;
  compiler.emit('POP_TOP');
}

function mapping(
  compiler: Compiler,
  node: Extract<Pattern, { kind: 'MatchMapping' }>,
  matching: Matching,
): void {
  const { keys, patterns, rest } = node;
  const seen = new Set<string>();
  matching.above += 1;
  compiler.emit('MATCH_MAPPING');
  fail(compiler, matching, 'POP_JUMP_IF_FALSE');
  if (keys.length === 0 && rest === null) {
    matching.above -= 1;
    compiler.emit('POP_TOP');
    return;
  }
  if (keys.length > 0) {
    compiler.emit('GET_LEN');
    compiler.unit.loadConstant(keys.length);
    compiler.emit('COMPARE_OP', 5);
    fail(compiler, matching, 'POP_JUMP_IF_FALSE');
  }
  for (const key of keys) {
    if (key.kind === 'Constant') {
      const spelt = JSON.stringify(key.value, (_, value) =>
        typeof value === 'bigint' ? `${value}n` : value,
      );
      if (seen.has(spelt)) {
        problem(`mapping pattern checks duplicate key (${spellKey(key.value)})`, node.position);
      }
      seen.add(spelt);
    } else if (key.kind !== 'Attribute') {
      problem(
        'mapping pattern keys may only match literals and attribute lookups',
        node.position,
      );
    }
    compiler.expression(key);
  }
  compiler.emit('BUILD_TUPLE', keys.length);
  compiler.emit('MATCH_KEYS');
  matching.above += 2;
  compiler.emit('COPY', 1);
  compiler.unit.loadConstant(null);
  compiler.emit('IS_OP', 1);
  fail(compiler, matching, 'POP_JUMP_IF_FALSE');
  compiler.emit('UNPACK_SEQUENCE', keys.length);
  matching.above += keys.length - 1;
  for (const pattern of patterns) {
    matching.above -= 1;
    subpattern(compiler, pattern, matching);
  }
  matching.above -= 2;
  if (rest === null) {
    compiler.emit('POP_TOP');
    compiler.emit('POP_TOP');
    return;
  }
  compiler.emit('BUILD_MAP', 0);
  compiler.emit('SWAP', 3);
  compiler.emit('SWAP', 2);
  compiler.emit('DICT_UPDATE', 2);
  compiler.emit('UNPACK_SEQUENCE', keys.length);
  for (let left = keys.length; left > 0; left -= 1) {
    compiler.emit('COPY', 1 + left);
    compiler.emit('SWAP', 2);
    compiler.emit('DELETE_SUBSCR');
  }
  bind(compiler, rest, matching, node);
}

function spellKey(value: { readonly type: string; readonly value?: unknown }): string {
  return value.type === 'str' ? `'${value.value}'` : String(value.value ?? value.type);
}

function classPattern(
  compiler: Compiler,
  node: Extract<Pattern, { kind: 'MatchClass' }>,
  matching: Matching,
): void {
  const { cls, patterns, kwdAttrs, kwdPatterns } = node;
  for (const [index, name] of kwdAttrs.entries()) {
    if (kwdAttrs.indexOf(name) !== index) {
      problem(
        `attribute name repeated in class pattern: ${name}`,
        (kwdPatterns[index] as Pattern).position,
      );
    }
  }
  compiler.expression(cls);
  compiler.unit.loadConstant(new PyTuple(kwdAttrs));
  compiler.emit('MATCH_CLASS', patterns.length);
  compiler.emit('COPY', 1);
  compiler.unit.loadConstant(null);
  compiler.emit('IS_OP', 1);
  matching.above += 1;
  fail(compiler, matching, 'POP_JUMP_IF_FALSE');
  const all = [...patterns, ...kwdPatterns];
  compiler.emit('UNPACK_SEQUENCE', all.length);
  matching.above += all.length - 1;
  for (const pattern of all) {
    matching.above -= 1;
    if (isWildcard(pattern)) compiler.emit('POP_TOP');
    else subpattern(compiler, pattern, matching);
  }
}

/** `a | b`: all alternatives bind the same names, and leave their values in the same order. */
function alternatives(
  compiler: Compiler,
  node: Extract<Pattern, { kind: 'MatchOr' }>,
  matching: Matching,
): void {
  const end = new Label();
  let control: string[] | undefined;
  for (const [index, alternative] of node.patterns.entries()) {
    const own: Matching = {
      names: [],
      failures: [],
      above: 0,
      irrefutable: index === node.patterns.length - 1 && matching.irrefutable,
    };
    compiler.at(alternative.position, () => {
      compiler.emit('COPY', 1);
      compilePattern(compiler, alternative, own);
      if (control === undefined) control = own.names;
      else reorder(compiler, own.names, control, node);
      compiler.jump('JUMP', end);
      emitFailures(compiler, own);
    });
  }
  compiler.emit('POP_TOP');
  fail(compiler, matching, 'JUMP');
  compiler.mark(end);
  const names = control ?? [];
  const count = names.length + 1 + matching.above + matching.names.length;
  for (const name of names) {
    rotate(compiler, count);
    if (matching.names.includes(name)) {
      problem(`multiple assignments to name '${name}' in pattern`, node.position);
    }
    matching.names.push(name);
  }
  compiler.emit('POP_TOP');
}

/** Brings the values of names into the order of the first alternative. */
function reorder(compiler: Compiler, names: string[], control: string[], node: Pattern): void {
  if (names.length !== control.length || names.some((name) => !control.includes(name))) {
    problem('alternative patterns bind different names', node.position);
  }
  for (let place = control.length - 1; place >= 0; place -= 1) {
    const wanted = control[place] as string;
    const found = names.indexOf(wanted);
    if (found === place) continue;
    const rotations = found + 1;
    const moved = names.splice(0, rotations);
    names.splice(place - found, 0, ...moved);
    for (let count = 0; count < rotations; count += 1) rotate(compiler, place + 1);
  }
}
