/**
 * Reverse-mode automatic differentiation in miniature: every operation makes a node that knows its
 * operands and the local slope to each; `backward` adds the gradients up in reverse order.
 */
export interface Node {
  readonly name: string;
  readonly value: number;
  /** Sum over all paths to the result; 0 until `backward`. */
  gradient: number;
  readonly operands: readonly { readonly node: Node; readonly slope: number }[];
}

export const leaf = (name: string, value: number): Node => ({
  name,
  value,
  gradient: 0,
  operands: [],
});

const node = (name: string, value: number, operands: Node['operands']): Node => ({
  name,
  value,
  gradient: 0,
  operands,
});

export const add = (a: Node, b: Node) =>
  node('+', a.value + b.value, [
    { node: a, slope: 1 },
    { node: b, slope: 1 },
  ]);
export const subtract = (a: Node, b: Node) =>
  node('−', a.value - b.value, [
    { node: a, slope: 1 },
    { node: b, slope: -1 },
  ]);
export const multiply = (a: Node, b: Node) =>
  node('×', a.value * b.value, [
    { node: a, slope: b.value },
    { node: b, slope: a.value },
  ]);
export const square = (a: Node) => node('²', a.value ** 2, [{ node: a, slope: 2 * a.value }]);

/** All nodes that `result` depends on, operands before what is made of them. */
function inOrder(result: Node, seen = new Set<Node>()): Set<Node> {
  if (seen.has(result)) return seen;
  for (const { node } of result.operands) inOrder(node, seen);
  return seen.add(result);
}

/** Adds d result / d node to the gradient of each node that `result` depends on. */
export function backward(result: Node): void {
  const flowing = new Map<Node, number>([[result, 1]]);
  for (const node of [...inOrder(result)].reverse()) {
    const gradient = flowing.get(node) ?? 0;
    node.gradient += gradient;
    for (const { node: operand, slope } of node.operands) {
      flowing.set(operand, (flowing.get(operand) ?? 0) + gradient * slope);
    }
  }
}

/** The squared error of a courier's trip: (w × km + b − actual)², with gradients. */
export function tripLoss(w = 2, km = 3, b = 1, actual = 10) {
  const weight = leaf('w', w);
  const distance = leaf('km', km);
  const bias = leaf('b', b);
  const target = leaf('actual', actual);
  const product = multiply(weight, distance);
  const predicted = add(product, bias);
  const error = subtract(predicted, target);
  const loss = square(error);
  backward(loss);
  return { weight, distance, bias, target, product, predicted, error, loss };
}
