import {
  type CharacterSet,
  type CharacterTest,
  characterSet,
  classNamed,
  type Range,
} from '../characters/index.ts';
import type { GlobSymbol } from './symbols.ts';

/** A bracket expression and the index of the symbol after it. */
export interface Bracket {
  readonly set: CharacterSet;
  readonly end: number;
}

/**
 * The bracket expression whose `[` is at `start`; undefined when it has no end, so that the `[`
 * stands for itself. Source: POSIX.1-2017, XCU 2.13.1 and XBD 9.3.5; bash(1), "Pattern Matching".
 */
export function parseGlobBracket(
  symbols: readonly GlobSymbol[],
  start: number,
  ignoreCase: boolean,
): Bracket | undefined {
  const ranges: Range[] = [];
  const tests: CharacterTest[] = [];
  let index = start + 1;
  const first = symbols[index]?.operator;
  const negated = first === '!' || first === '^';
  if (negated) index++;
  for (let count = 0; ; count++) {
    const symbol = symbols[index];
    if (symbol === undefined) return undefined;
    if (symbol.operator === ']' && count > 0) {
      return { set: characterSet({ ranges, tests, negated, ignoreCase }), end: index + 1 };
    }
    const named = namedClass(symbols, index);
    if (named !== undefined) {
      // A class that is none has no members.
      tests.push(classNamed(named.name) ?? (() => false));
      index = named.end;
      continue;
    }
    const low = endPoint(symbols, index);
    if (low === undefined) return undefined;
    index = low.end;
    const isRange = symbols[index]?.operator === '-' && symbols[index + 1]?.operator !== ']';
    if (!isRange) {
      ranges.push([low.code, low.code]);
      continue;
    }
    const high = endPoint(symbols, index + 1);
    if (high === undefined) return undefined;
    ranges.push([low.code, high.code]);
    index = high.end;
  }
}

/** Where `[:`, `[.` or `[=` at `index` ends, and what is within. */
function enclosed(
  symbols: readonly GlobSymbol[],
  index: number,
  mark: string,
): { readonly codes: readonly number[]; readonly end: number } | undefined {
  if (symbols[index]?.operator !== '[' || symbols[index + 1]?.operator !== mark) return undefined;
  const codes: number[] = [];
  for (let at = index + 2; ; at++) {
    const symbol = symbols[at];
    if (symbol === undefined) return undefined;
    if (symbol.operator === mark && symbols[at + 1]?.operator === ']') {
      return { codes, end: at + 2 };
    }
    codes.push(symbol.code);
  }
}

function namedClass(
  symbols: readonly GlobSymbol[],
  index: number,
): { readonly name: string; readonly end: number } | undefined {
  const found = enclosed(symbols, index, ':');
  return found && { name: String.fromCodePoint(...found.codes), end: found.end };
}

/** A character, or one written as `[.c.]` or `[=c=]`. */
function endPoint(
  symbols: readonly GlobSymbol[],
  index: number,
): { readonly code: number; readonly end: number } | undefined {
  const found = enclosed(symbols, index, '.') ?? enclosed(symbols, index, '=');
  if (found !== undefined && found.codes.length === 1) {
    return { code: found.codes[0] ?? 0, end: found.end };
  }
  const code = symbols[index]?.code;
  return code === undefined ? undefined : { code, end: index + 1 };
}
