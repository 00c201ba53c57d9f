import {
  PyBytes,
  PyComplex,
  PyEllipsis,
  PyFloat,
  PyTuple,
  type Value,
} from '../../objects/index.ts';
import type { Expression } from '../../syntax/index.ts';
import type { Compiler } from '../compiler.ts';
import { ConstantSet, constantOf } from '../constants.ts';
import type { Suspect } from '../suspects.ts';

type ExpressionOf<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>;

const TYPES: Readonly<Partial<Record<Expression['kind'], string>>> = {
  Tuple: 'tuple',
  List: 'list',
  ListComp: 'list',
  Dict: 'dict',
  DictComp: 'dict',
  Set: 'set',
  SetComp: 'set',
  GeneratorExp: 'generator',
  Lambda: 'function',
  JoinedStr: 'str',
  FormattedValue: 'str',
};

/** The type that the value of an expression has for sure. */
function typeName(node: Expression): string | undefined {
  return node.kind === 'Constant' ? nameOfConstant(constantOf(node.value)) : TYPES[node.kind];
}

function nameOfConstant(value: Value): string {
  switch (typeof value) {
    case 'string':
      return 'str';
    case 'boolean':
      return 'bool';
    case 'number':
    case 'bigint':
      return 'int';
    default:
  }
  if (value instanceof PyFloat) return 'float';
  if (value instanceof PyComplex) return 'complex';
  if (value instanceof PyBytes) return 'bytes';
  if (value instanceof PyTuple) return 'tuple';
  if (value instanceof ConstantSet) return 'frozenset';
  return value instanceof PyEllipsis ? 'ellipsis' : 'NoneType';
}

const SINGLETONS: ReadonlySet<string | undefined> = new Set(['NoneType', 'ellipsis', 'bool']);

const COMMA = 'perhaps you missed a comma?';

/** Warns of what is most likely a mistake. */
export function warnOf(compiler: Compiler, node: Suspect): void {
  switch (node.kind) {
    case 'Compare':
      warnOfIdentity(compiler, node);
      break;
    case 'Assert':
      warnOfTuple(compiler, node.test);
      break;
    case 'Call':
      warnOfCall(compiler, node);
      break;
    default:
      warnOfSubscript(compiler, node);
  }
}

/** Warns of `is` with a number or text: whether those are the same object is chance. */
function warnOfIdentity(compiler: Compiler, node: ExpressionOf<'Compare'>): void {
  const operands = [node.left, ...node.comparators];
  const chance = operands.map((one) => one.kind === 'Constant' && !SINGLETONS.has(typeName(one)));
  const found = node.ops.find(
    (op, index) => (op === 'Is' || op === 'IsNot') && (chance[index] || chance[index + 1]),
  );
  if (found === undefined) return;
  const [written, meant] = found === 'Is' ? ['is', '=='] : ['is not', '!='];
  compiler.warn(`"${written}" with a literal. Did you mean "${meant}"?`);
}

/** Warns of a test that is a tuple, as `assert (test, message)` has. */
function warnOfTuple(compiler: Compiler, test: Expression): void {
  const value = test.kind === 'Constant' ? constantOf(test.value) : undefined;
  const size = value instanceof PyTuple ? value.items.length : 0;
  if (size > 0 || (test.kind === 'Tuple' && test.elts.length > 0)) {
    compiler.warn('assertion is always true, perhaps remove parentheses?');
  }
}

/** Warns of a call of what cannot be called. */
function warnOfCall(compiler: Compiler, { func }: ExpressionOf<'Call'>): void {
  const name = func.kind === 'Lambda' ? undefined : typeName(func);
  if (name !== undefined) compiler.warn(`'${name}' object is not callable; ${COMMA}`);
}

const WITHOUT_ITEMS: ReadonlySet<string | undefined> = new Set([
  'NoneType',
  'ellipsis',
  'int',
  'bool',
  'float',
  'complex',
  'frozenset',
  'set',
  'generator',
  'function',
]);
const SEQUENCES: ReadonlySet<string | undefined> = new Set(['str', 'bytes', 'tuple', 'list']);
const INDICES: ReadonlySet<string | undefined> = new Set(['int', 'bool', undefined]);

/** Warns of an item of what has none, or by an index that is none. */
function warnOfSubscript(
  compiler: Compiler,
  { value, slice, ctx }: ExpressionOf<'Subscript'>,
): void {
  if (ctx !== 'Load') return;
  const name = typeName(value);
  const index = typeName(slice);
  if (WITHOUT_ITEMS.has(name)) {
    compiler.warn(`'${name}' object is not subscriptable; ${COMMA}`);
  } else if (SEQUENCES.has(name) && !INDICES.has(index)) {
    compiler.warn(`${name} indices must be integers or slices, not ${index}; ${COMMA}`);
  }
}
