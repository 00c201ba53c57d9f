import type { Expression, Keyword } from '../../syntax/index.ts';
import { namesOf } from '../calls.ts';
import type { Compiler } from '../compiler.ts';
import { buildFrom, STACK_GUIDELINE } from '../displays.ts';

/** Writes arguments of which some are unpacked, or that are many, and the call. */
export function callUnpacking(
  compiler: Compiler,
  pushed: number,
  args: readonly Expression[],
  keywords: readonly Keyword[],
): void {
  const [first] = args;
  if (pushed === 0 && args.length === 1 && first?.kind === 'Starred') {
    compiler.expression(first.value);
  } else buildFrom(compiler, args, 'tuple', pushed);
  if (keywords.length > 0) mergedKeywords(compiler, keywords);
  compiler.emit('CALL_FUNCTION_EX', keywords.length > 0 ? 1 : 0);
}

function mergedKeywords(compiler: Compiler, keywords: readonly Keyword[]): void {
  let begun = false;
  let waiting: Keyword[] = [];
  const flush = () => {
    if (waiting.length === 0) return;
    namedArguments(compiler, waiting);
    if (begun) compiler.emit('DICT_MERGE', 1);
    begun = true;
    waiting = [];
  };
  for (const keyword of keywords) {
    if (keyword.arg !== null) {
      waiting.push(keyword);
      continue;
    }
    flush();
    if (!begun) compiler.emit('BUILD_MAP', 0);
    begun = true;
    compiler.expression(keyword.value);
    compiler.emit('DICT_MERGE', 1);
  }
  flush();
}

function namedArguments(compiler: Compiler, keywords: readonly Keyword[]): void {
  const many = keywords.length * 2 > STACK_GUIDELINE;
  if (keywords.length > 1 && !many) {
    for (const { value } of keywords) compiler.expression(value);
    compiler.loadConstant(namesOf(keywords));
    compiler.emit('BUILD_CONST_KEY_MAP', keywords.length);
    return;
  }
  if (many) compiler.unit.emitNowhere('BUILD_MAP', 0);
  for (const { arg, value } of keywords) {
    compiler.loadConstant(arg);
    compiler.expression(value);
    if (many) compiler.unit.emitNowhere('MAP_ADD', 1);
  }
  if (!many) compiler.emit('BUILD_MAP', keywords.length);
}
