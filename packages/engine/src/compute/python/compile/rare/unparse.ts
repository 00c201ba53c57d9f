import { reprOfComplex, reprOfFloat, toDecimal } from '../../numbers/index.ts';
import {
  PyBytes,
  PyComplex,
  PyEllipsis,
  PyFloat,
  PyTuple,
  type Value,
} from '../../objects/index.ts';
import { finish } from '../../slices.ts';
import type { Arguments, Comprehension, Expression } from '../../syntax/index.ts';
import { reprOfBytes, reprOfText } from '../../unicode/index.ts';
import { constantOf } from '../constants.ts';

type ExpressionOf<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>;

// How tightly expressions bind. Source: ast_unparse.c of CPython.
const TUPLE = 0;
const TEST = 1;
const OR = 2;
const AND = 3;
const NOT = 4;
const COMPARISON = 5;
const BIT_OR = 6;
const BIT_XOR = 7;
const BIT_AND = 8;
const SHIFT = 9;
const ARITHMETIC = 10;
const TERM = 11;
const FACTOR = 12;
const POWER = 13;
const AWAIT = 14;
const ATOM = 15;

const BINARY = {
  Add: [' + ', ARITHMETIC],
  Sub: [' - ', ARITHMETIC],
  Mult: [' * ', TERM],
  MatMult: [' @ ', TERM],
  Div: [' / ', TERM],
  Mod: [' % ', TERM],
  LShift: [' << ', SHIFT],
  RShift: [' >> ', SHIFT],
  BitOr: [' | ', BIT_OR],
  BitXor: [' ^ ', BIT_XOR],
  BitAnd: [' & ', BIT_AND],
  FloorDiv: [' // ', TERM],
  Pow: [' ** ', POWER],
} as const;

const UNARY = {
  Invert: ['~', FACTOR],
  Not: ['not ', NOT],
  UAdd: ['+', FACTOR],
  USub: ['-', FACTOR],
} as const;

const COMPARISONS = {
  Eq: ' == ',
  NotEq: ' != ',
  Lt: ' < ',
  LtE: ' <= ',
  Gt: ' > ',
  GtE: ' >= ',
  Is: ' is ',
  IsNot: ' is not ',
  In: ' in ',
  NotIn: ' not in ',
} as const;

/** An expression as text, as annotations show under `from __future__ import annotations`. */
export function unparse(node: Expression): string {
  return text(node, TEST);
}

function parenthesised(written: string, isNeeded: boolean): string {
  return isNeeded ? `(${written})` : written;
}

function list(nodes: readonly Expression[]): string {
  return nodes.map((node) => text(node, TEST)).join(', ');
}

/** An expression as text for a place that binds so tightly. */
function text(node: Expression, level: number): string {
  switch (node.kind) {
    case 'BoolOp': {
      const [word, own] = node.op === 'And' ? [' and ', AND] : [' or ', OR];
      return parenthesised(
        node.values.map((value) => text(value, own + 1)).join(word),
        level > own,
      );
    }
    case 'BinOp':
      return binary(node, level);
    case 'UnaryOp': {
      const [sign, own] = UNARY[node.op];
      return parenthesised(sign + text(node.operand, own), level > own);
    }
    case 'Lambda': {
      const parameters = parametersText(node.args);
      const positional = node.args.posonlyargs.length + node.args.args.length;
      // CPython has no blank before `*`.
      const head = `lambda${positional > 0 ? ' ' : ''}${parameters}`;
      return parenthesised(`${head}: ${text(node.body, TEST)}`, level > TEST);
    }
    case 'IfExp': {
      const { body, test, orelse } = node;
      const written = `${text(body, TEST + 1)} if ${text(test, TEST + 1)} else ${text(orelse, TEST)}`;
      return parenthesised(written, level > TEST);
    }
    case 'Dict':
      return `{${node.values.map((value, index) => entry(node.keys[index] ?? null, value)).join(', ')}}`;
    case 'Set':
      return `{${list(node.elts)}}`;
    case 'GeneratorExp':
      return `(${text(node.elt, TEST)}${loops(node.generators)})`;
    case 'ListComp':
      return `[${text(node.elt, TEST)}${loops(node.generators)}]`;
    case 'SetComp':
      return `{${text(node.elt, TEST)}${loops(node.generators)}}`;
    case 'DictComp':
      return `{${entry(node.key, node.value)}${loops(node.generators)}}`;
    case 'Yield':
      return node.value === null ? '(yield)' : `(yield ${text(node.value, TEST)})`;
    case 'YieldFrom':
      return `(yield from ${text(node.value, TEST)})`;
    case 'Await':
      return parenthesised(`await ${text(node.value, ATOM)}`, level > AWAIT);
    case 'Compare': {
      const { left, ops, comparators } = node;
      const parts = ops.map(
        (op, index) => COMPARISONS[op] + text(comparators[index] as Expression, COMPARISON + 1),
      );
      return parenthesised(text(left, COMPARISON + 1) + parts.join(''), level > COMPARISON);
    }
    case 'Call':
      return call(node);
    case 'Constant':
      return `${node.unicodePrefix ? 'u' : ''}${literal(constantOf(node.value))}`;
    case 'JoinedStr':
    case 'FormattedValue':
      return `f${reprOfText(formatted(node))}`;
    case 'Attribute': {
      const isInt = node.value.kind === 'Constant' && node.value.value.type === 'int';
      return `${text(node.value, ATOM)}${isInt ? ' .' : '.'}${node.attr}`;
    }
    case 'Starred':
      return `*${text(node.value, BIT_OR)}`;
    case 'Name':
      return node.id;
    case 'List':
      return `[${list(node.elts)}]`;
    case 'Tuple':
      return tuple(node.elts, level);
    case 'Subscript':
      return `${text(node.value, ATOM)}[${text(node.slice, TUPLE)}]`;
    case 'Slice':
      return slice(node);
    default:
      return `(${text(node.target, TUPLE)} := ${text(node.value, ATOM)})`;
  }
}

function binary(node: ExpressionOf<'BinOp'>, level: number): string {
  const [sign, own] = BINARY[node.op];
  const isPower = node.op === 'Pow';
  const left = text(node.left, own + (isPower ? 1 : 0));
  const right = text(node.right, own + (isPower ? 0 : 1));
  return parenthesised(left + sign + right, level > own);
}

function entry(key: Expression | null, value: Expression): string {
  if (key === null) return `**${text(value, BIT_OR)}`;
  return `${text(key, TEST)}: ${text(value, TEST)}`;
}

function tuple(items: readonly Expression[], level: number): string {
  if (items.length === 0) return '()';
  const written = list(items) + (items.length === 1 ? ',' : '');
  return parenthesised(written, level > TUPLE);
}

function loops(generators: readonly Comprehension[]): string {
  return generators
    .map(({ target, iter, ifs, isAsync }) => {
      const conditions = ifs.map((condition) => ` if ${text(condition, TEST + 1)}`).join('');
      const head = isAsync ? ' async for ' : ' for ';
      return `${head}${text(target, TUPLE)} in ${text(iter, TEST + 1)}${conditions}`;
    })
    .join('');
}

function call({ func, args, keywords }: ExpressionOf<'Call'>): string {
  const [only] = args;
  if (args.length === 1 && keywords.length === 0 && only?.kind === 'GeneratorExp') {
    return text(func, ATOM) + text(only, ATOM);
  }
  const named = keywords.map(({ arg, value }) =>
    arg === null ? `**${text(value, TEST)}` : `${arg}=${text(value, TEST)}`,
  );
  const given = [...args.map((argument) => text(argument, TEST)), ...named];
  return `${text(func, ATOM)}(${given.join(', ')})`;
}

function slice({ lower, upper, step }: ExpressionOf<'Slice'>): string {
  const bound = (node: Expression | null) => (node === null ? '' : text(node, TEST));
  return `${bound(lower)}:${bound(upper)}${step === null ? '' : `:${bound(step)}`}`;
}

function parametersText(args: Arguments): string {
  const positional = [...args.posonlyargs, ...args.args];
  const withoutDefault = positional.length - args.defaults.length;
  const written: string[] = [];
  for (const [index, { arg }] of positional.entries()) {
    const value = args.defaults[index - withoutDefault];
    written.push(value === undefined ? arg : `${arg}=${text(value, TEST)}`);
    if (index === args.posonlyargs.length - 1) written.push('/');
  }
  if (args.vararg !== null) written.push(`*${args.vararg.arg}`);
  else if (args.kwonlyargs.length > 0) written.push('*');
  for (const [index, { arg }] of args.kwonlyargs.entries()) {
    const value = args.kwDefaults[index] ?? null;
    written.push(value === null ? arg : `${arg}=${text(value, TEST)}`);
  }
  if (args.kwarg !== null) written.push(`**${args.kwarg.arg}`);
  return written.join(', ');
}

/** What stands between the quotes of an f-string. */
function formatted(node: Expression): string {
  switch (node.kind) {
    case 'Constant':
      return String(constantOf(node.value)).replace(/[{}]/g, '$&$&');
    case 'JoinedStr':
      return node.values.map(formatted).join('');
    case 'FormattedValue': {
      const written = text(node.value, TEST + 1);
      const begin = written.startsWith('{') ? '{ ' : '{';
      const conversion = node.conversion === null ? '' : `!${node.conversion}`;
      const specification = node.formatSpec === null ? '' : `:${formatted(node.formatSpec)}`;
      return `${begin}${written}${conversion}${specification}}`;
    }
    default:
      return '';
  }
}

/** A constant as `repr` shows it; an infinite float as a number that is too large. */
function literal(value: Value): string {
  if (value instanceof PyEllipsis) return '...';
  return constantText(value).replace(/inf/g, typeof value === 'string' ? 'inf' : '1e309');
}

/** A constant as `repr` shows it. */
export function constantText(value: Value): string {
  switch (typeof value) {
    case 'string':
      return reprOfText(value);
    case 'boolean':
      return value ? 'True' : 'False';
    case 'number':
    case 'bigint':
      return finish(toDecimal(value, 0));
    default:
  }
  if (value === null) return 'None';
  if (value instanceof PyFloat) return reprOfFloat(value.value);
  if (value instanceof PyComplex) return reprOfComplex(value);
  if (value instanceof PyBytes) return reprOfBytes(value.bytes);
  if (value instanceof PyTuple) {
    const items = value.items.map(constantText);
    return items.length === 1 ? `(${items[0]},)` : `(${items.join(', ')})`;
  }
  return value instanceof PyEllipsis ? 'Ellipsis' : '';
}
