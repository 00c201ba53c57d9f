import type { CodeData } from '../bytecode/code.ts';

/**
 * Functions of the library that are written in Python here and in C in CPython, where no traceback tells of them: what
 * their qualified names begin with, by module.
 */
const FROM_C: Readonly<Record<string, RegExp>> = {
  array: /^/,
  binascii: /^/,
  bisect: /^/,
  collections: /^(?:OrderedDict|defaultdict|deque)\b/,
  csv: /^(?:_Format|reader|writer)\b/,
  datetime: /^/,
  functools: /^(?:_lru_cache_wrapper|cmp_to_key|partial|reduce)\b/,
  heapq: /^(?:_check|_rise|_sink|heap\w+)\b/,
  operator: /^/,
  struct: /^/,
  warnings: /^warn(?:_explicit)?$/,
};

const FILE = /^<library>\/(\w+)\.py$/;

/** Whether CPython has it in C. */
export function isFromC({ fileName, qualifiedName }: CodeData): boolean {
  if (!fileName.startsWith('<')) return false;
  const names = FROM_C[FILE.exec(fileName)?.[1] ?? ''];
  return names?.test(qualifiedName) === true;
}

/** What a call of it counts against the limit of recursion: a `partial` nothing, though the call of an object counts. */
export function levelsFromC({ fileName, qualifiedName }: CodeData): number {
  if (fileName !== '<library>/functools.py') return 1;
  return qualifiedName.startsWith('partial.') ? -1 : qualifiedName.startsWith('reduce') ? 1 : 0;
}
