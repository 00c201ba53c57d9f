import { PyFloat, PyTuple, type Value } from '../objects/index.ts';
import type { Slices } from '../slices.ts';
import type {
  Comprehension,
  Constant,
  Expression,
  Root,
  Statement,
  UnaryOperator,
} from '../syntax/index.ts';
import { type CompilerCode, needed } from './code.ts';
import { ConstantSet, constantOf, constantsOf, foldedNode } from './constants.ts';
import { documentationOf } from './documentation.ts';
import type { FoldingCode } from './folding/index.ts';
import { createPace } from './pace.ts';
import { checkDepth } from './problem.ts';

type ExpressionOf<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>;

/** A node as the walk through all fields sees it. */
interface AnyNode {
  readonly kind: string;
}

const INVERTED = { Is: 'IsNot', IsNot: 'Is', In: 'NotIn', NotIn: 'In' } as const;

/**
 * A program with what can be computed beforehand computed, by the rules and limits of CPython's `ast_opt.c`. Nodes in
 * which nothing changes stay the same.
 */
export function* fold(
  root: Root,
  futureAnnotations: boolean,
  debug: boolean,
  code: CompilerCode,
): Slices<Root> {
  const folder = new Folder(futureAnnotations, debug, code);
  if (root.kind === 'Expression') return folder.node(root);
  const body = yield* folder.statements(root.body);
  return root.kind === 'Module'
    ? { kind: 'Module', body: undocumented(root.body, body) }
    : { kind: 'Interactive', body };
}

class Folder {
  readonly #futureAnnotations: boolean;
  /** What `__debug__` is. */
  readonly #debug: boolean;
  readonly #code: CompilerCode;
  #depth = 0;

  constructor(futureAnnotations: boolean, debug: boolean, code: CompilerCode) {
    this.#futureAnnotations = futureAnnotations;
    this.#debug = debug;
    this.#code = code;
  }

  get #folding(): FoldingCode {
    return needed(this.#code.folding, 'folding');
  }

  /** The statements of a whole program. */
  *statements(body: readonly Statement[]): Slices<readonly Statement[]> {
    const isDue = createPace();
    const folded: Statement[] = [];
    this.#depth = 1;
    for (const statement of body) {
      folded.push(this.node(statement));
      if (isDue(statement)) yield;
    }
    return folded;
  }

  node<Node extends AnyNode>(node: Node): Node {
    if (node.kind === 'Constant') return node;
    this.#depth += 1;
    checkDepth(this.#depth);
    const folded =
      node.kind === 'BinOp'
        ? this.#operations(node as unknown as ExpressionOf<'BinOp'>)
        : this.#finished(this.#fields(node) as unknown as Expression);
    this.#depth -= 1;
    return folded as unknown as Node;
  }

  /** A node with its fields folded. */
  #fields<Node extends AnyNode>(node: Node): Node {
    if (node.kind === 'Name') return node;
    let made: Record<string, unknown> | undefined;
    for (const field in node) {
      const value = node[field];
      if (typeof value !== 'object' || value === null || field === 'position') continue;
      if (this.#futureAnnotations && (field === 'annotation' || field === 'returns')) continue;
      let folded: unknown = value;
      if (!Array.isArray(value)) {
        if ('kind' in value) folded = this.node(value as unknown as AnyNode);
      } else if (field === 'body' && DOCUMENTED.has(node.kind)) {
        folded = undocumented(value, this.#items(value));
      } else folded = this.#items(value);
      if (folded === value) continue;
      made ??= {};
      made[field] = folded;
    }
    return made === undefined ? node : { ...node, ...made };
  }

  #items<Item>(items: readonly Item[]): readonly Item[] {
    let made: Item[] | undefined;
    for (let index = 0; index < items.length; index += 1) {
      const item = items[index] as Item;
      if (typeof item !== 'object' || item === null) continue;
      const folded = this.node(item as unknown as AnyNode) as unknown as Item;
      if (folded === item) continue;
      made ??= [...items];
      made[index] = folded;
    }
    return made ?? items;
  }

  /** `a + b + c …` leans to the left as deep as it is long: folded without going into each. */
  #operations(node: ExpressionOf<'BinOp'>): Expression {
    const operations: ExpressionOf<'BinOp'>[] = [];
    let first: Expression = node;
    while (first.kind === 'BinOp') {
      operations.push(first);
      first = first.left;
    }
    this.#depth += operations.length - 1;
    let left: Expression = this.node(first);
    for (const operation of operations.reverse()) {
      const right = this.node(operation.right);
      const same = left === operation.left && right === operation.right;
      left = this.#binary(same ? operation : { ...operation, left, right });
      this.#depth -= 1;
    }
    this.#depth += 1;
    return left;
  }

  /** A node whose parts are folded, folded itself. */
  #finished(node: Expression | Extract<Statement, { kind: 'For' }> | Comprehension) {
    switch (node.kind) {
      case 'UnaryOp':
        return this.#unary(node);
      case 'Compare':
        return comparison(node);
      case 'Subscript':
        return this.#subscript(node);
      case 'Tuple': {
        const items = node.ctx === 'Load' ? constantsOf(node.elts) : undefined;
        return items === undefined ? node : foldedNode(new PyTuple(items), node);
      }
      case 'Name':
        return node.id === '__debug__' && node.ctx === 'Load'
          ? foldedNode(this.#debug, node)
          : node;
      case 'For':
      case 'comprehension': {
        const iter = iterated(node.iter);
        return iter === node.iter ? node : { ...node, iter };
      }
      default:
        return node;
    }
  }

  #unary(node: ExpressionOf<'UnaryOp'>): Expression {
    const { op, operand } = node;
    if (operand.kind === 'Constant') {
      const value = negated(op, operand) ?? this.#folding.foldUnary(op, constantOf(operand.value));
      return value === undefined ? node : foldedNode(value, node);
    }
    if (op !== 'Not' || operand.kind !== 'Compare' || operand.ops.length !== 1) return node;
    const [operator] = operand.ops;
    const inverted = INVERTED[operator as keyof typeof INVERTED];
    return inverted === undefined ? node : { ...operand, ops: [inverted] };
  }

  #subscript(node: ExpressionOf<'Subscript'>): Expression {
    const { value, slice, ctx } = node;
    if (ctx !== 'Load' || value.kind !== 'Constant' || slice.kind !== 'Constant') return node;
    const item = this.#folding.foldSubscript(constantOf(value.value), constantOf(slice.value));
    return item === undefined ? node : foldedNode(item, node);
  }

  #binary(node: ExpressionOf<'BinOp'>): Expression {
    const { left, op, right } = node;
    if (left.kind !== 'Constant') return node;
    if (op === 'Mod' && right.kind === 'Tuple' && left.value.type === 'str') {
      return this.#folding.foldFormat(node, left.value.value, right.elts) ?? node;
    }
    if (right.kind !== 'Constant') return node;
    const value = this.#folding.foldBinary(op, constantOf(left.value), constantOf(right.value));
    return value === undefined ? node : foldedNode(value, node);
  }
}

/** The usual case: a number with a minus. */
function negated(op: UnaryOperator, { value }: Constant): Value | undefined {
  if (op !== 'USub') return undefined;
  if (value.type === 'int' && typeof value.value === 'number') return 0 - value.value;
  return value.type === 'float' ? new PyFloat(-value.value) : undefined;
}

/** What was no documentation before does not become one: it is made to look like an f-string. */
function undocumented(
  body: readonly Statement[],
  folded: readonly Statement[],
): readonly Statement[] {
  if (documentationOf(body) !== undefined || documentationOf(folded) === undefined) return folded;
  const [first, ...others] = folded;
  if (first?.kind !== 'Expr') return folded;
  const { value } = first;
  const { position } = value;
  return [{ ...first, value: { kind: 'JoinedStr', values: [value], position } }, ...others];
}

const DOCUMENTED: ReadonlySet<string> = new Set(['FunctionDef', 'AsyncFunctionDef', 'ClassDef']);

/** What is only looked through need not be a list or set. */
function iterated(node: Expression): Expression {
  if (node.kind !== 'List' && node.kind !== 'Set') return node;
  const items = constantsOf(node.elts);
  if (items !== undefined) {
    return foldedNode(node.kind === 'List' ? new PyTuple(items) : new ConstantSet(items), node);
  }
  if (node.kind === 'Set' || node.elts.some(({ kind }) => kind === 'Starred')) return node;
  return { ...node, kind: 'Tuple' };
}

function comparison(node: ExpressionOf<'Compare'>): Expression {
  const operator = node.ops.at(-1);
  const last = node.comparators.at(-1);
  if (last === undefined || (operator !== 'In' && operator !== 'NotIn')) return node;
  const folded = iterated(last);
  if (folded === last) return node;
  return { ...node, comparators: [...node.comparators.slice(0, -1), folded] };
}
