import type { Expression } from '../../syntax/index.ts';
import type { Compiler } from '../compiler.ts';
import { STACK_GUIDELINE } from '../displays.ts';

/** Arguments of `FORMAT_VALUE`. */
const CONVERSIONS = { s: 1, r: 2, a: 3 } as const;
const HAS_SPECIFICATION = 4;

/** Writes an f-string, or one of the values in it. */
export function compileFormatted(
  compiler: Compiler,
  node: Extract<Expression, { kind: 'JoinedStr' | 'FormattedValue' }>,
): void {
  if (node.kind === 'JoinedStr') {
    joined(compiler, node.values);
    return;
  }
  compiler.expression(node.value);
  const conversion = node.conversion === null ? 0 : CONVERSIONS[node.conversion];
  if (node.formatSpec !== null) compiler.expression(node.formatSpec);
  compiler.emit('FORMAT_VALUE', conversion | (node.formatSpec === null ? 0 : HAS_SPECIFICATION));
}

function joined(compiler: Compiler, values: readonly Expression[]): void {
  if (values.length <= STACK_GUIDELINE) {
    compiler.expressions(values);
    if (values.length !== 1) compiler.emit('BUILD_STRING', values.length);
    return;
  }
  compiler.loadConstant('');
  compiler.emit('LOAD_METHOD', compiler.unit.nameIndex('join'));
  compiler.emit('BUILD_LIST', 0);
  for (const value of values) {
    compiler.expression(value);
    compiler.emit('LIST_APPEND', 1);
  }
  compiler.emit('PRECALL', 1);
  compiler.emit('CALL', 1);
}
