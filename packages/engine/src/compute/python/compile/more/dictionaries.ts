import { PyTuple } from '../../objects/index.ts';
import type { Dict, Expression } from '../../syntax/index.ts';
import type { Compiler } from '../compiler.ts';
import { constantsOf } from '../constants.ts';
import { STACK_GUIDELINE } from '../displays.ts';

/** Writes a dictionary display. */
export function compileDict(compiler: Compiler, node: Dict): void {
  const { keys, values } = node;
  let begun = false;
  let waiting = 0;
  const flush = (end: number, count: number) => {
    if (count === 0) return;
    entries(compiler, node, end - count, end);
    if (begun) compiler.emit('DICT_UPDATE', 1);
    begun = true;
    waiting = 0;
  };
  for (const [index, key] of keys.entries()) {
    if (key === null) {
      flush(index, waiting);
      if (!begun) compiler.emit('BUILD_MAP', 0);
      begun = true;
      compiler.expression(values[index] as Expression);
      compiler.emit('DICT_UPDATE', 1);
    } else if (waiting * 2 > STACK_GUIDELINE) flush(index + 1, waiting + 1);
    else waiting += 1;
  }
  flush(keys.length, waiting);
  if (!begun) compiler.emit('BUILD_MAP', 0);
}

function entries(compiler: Compiler, node: Dict, begin: number, end: number): void {
  const keys = node.keys.slice(begin, end) as Expression[];
  const values = node.values.slice(begin, end);
  const many = keys.length * 2 > STACK_GUIDELINE;
  const constants = keys.length > 1 && !many ? constantsOf(keys) : undefined;
  if (constants !== undefined) {
    compiler.expressions(values);
    compiler.loadConstant(new PyTuple(constants));
    compiler.emit('BUILD_CONST_KEY_MAP', keys.length);
    return;
  }
  if (many) compiler.emit('BUILD_MAP', 0);
  for (const [index, key] of keys.entries()) {
    compiler.expression(key);
    compiler.expression(values[index] as Expression);
    if (many) compiler.emit('MAP_ADD', 1);
  }
  if (!many) compiler.emit('BUILD_MAP', keys.length);
}
