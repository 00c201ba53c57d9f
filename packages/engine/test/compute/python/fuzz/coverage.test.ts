import { expect, test } from 'vitest';
import { PatternReader } from '../../../../src/compute/python/program/rare-syntax.ts';
import { joinStrings } from '../../../../src/compute/python/program/string-syntax.ts';
import { parse } from '../../../../src/compute/python/syntax/index.ts';
import { sourceOf } from './difference.ts';
import vocabulary from './vocabulary.json' with { type: 'json' };

const PARSED_PROGRAMS = 400;
const READ_PROGRAMS = 8000;

/** Built-in names that programs do not call: they talk to a reader, or belong to the prompt. */
const LEFT_OUT = ['breakpoint', 'copyright', 'credits', 'help', 'license'];

/** Methods that tell of the implementation. */
const UNTOLD = new Set(
  '__alloc__ __getattribute__ __getformat__ __reduce__ __reduce_ex__ __sizeof__ obj'.split(' '),
);
/** Operators that are not called as methods with just anything, as the result could be large. */
const BY_SIGN = new Set('__imul__ __lshift__ __mul__ __rlshift__ __rmul__ __rpow__'.split(' '));

/** Adds the kinds of all nodes of a tree; operators and contexts are words in it. */
function gather(node: unknown, kinds: Set<string>): void {
  if (typeof node === 'string') kinds.add(node);
  else if (Array.isArray(node)) for (const item of node) gather(item, kinds);
  else if (typeof node === 'object' && node !== null) gather(Object.values(node), kinds);
}

test(`${PARSED_PROGRAMS} programs have every kind of node`, { timeout: 60_000 }, () => {
  const kinds = new Set<string>();
  const options = {
    mode: 'exec',
    fileName: 'program.py',
    rules: PatternReader,
    joinStrings,
  } as const;
  for (let seed = 1; seed <= PARSED_PROGRAMS; seed++) {
    try {
      gather(parse(sourceOf(seed), options), kinds);
    } catch {
      // Some are no Python, and that they are refused is compared as well.
    }
  }
  expect(vocabulary.nodeKinds.filter((kind) => !kinds.has(kind))).toEqual([]);
});

test(`${READ_PROGRAMS} programs have every built-in name, and every method of the built-in types`, {
  timeout: 120_000,
}, () => {
  const words = new Set<string>();
  for (let seed = 1; seed <= READ_PROGRAMS; seed++) {
    for (const [word] of sourceOf(seed).matchAll(/\w+/g)) words.add(word);
  }
  expect(vocabulary.builtins.filter((name) => !words.has(name))).toEqual(LEFT_OUT);
  const methods = new Set(Object.values(vocabulary.methods).flat());
  const missing = [...methods].filter((name) => !words.has(name));
  expect(missing.filter((name) => !UNTOLD.has(name) && !BY_SIGN.has(name))).toEqual([]);
});
