/** A small model as data: layers applied one after another to a batch of rows. */

/** Rows of numbers, one example each. */
export type Rows = readonly (readonly number[])[];

/** A linear layer: `weight` has one row for each output, as in PyTorch. */
interface Linear {
  readonly kind: 'linear';
  readonly weight: Rows;
  readonly bias: readonly number[];
}
interface Relu {
  readonly kind: 'relu';
}
export type Layer = Linear | Relu;

/** What a layer makes of a batch: x W^T + b, or max(0, x) for each number. */
export function apply(layer: Layer, batch: Rows): Rows {
  if (layer.kind === 'relu') return batch.map((row) => row.map((value) => Math.max(0, value)));
  return batch.map((row) =>
    layer.weight.map((weights, output) =>
      weights.reduce(
        (sum, weight, input) => sum + weight * (row[input] ?? 0),
        layer.bias[output] ?? 0,
      ),
    ),
  );
}

/** The batch before the first layer and after each one. */
export function stages(layers: readonly Layer[], batch: Rows): Rows[] {
  const result = [batch];
  for (const layer of layers) result.push(apply(layer, result.at(-1) ?? []));
  return result;
}

/** How many numbers of a layer are learnt. */
export function parameters(layer: Layer): number {
  if (layer.kind === 'relu') return 0;
  return layer.weight.flat().length + layer.bias.length;
}

/** The lamp of a staircase with two switches: on when exactly one of them is up. */
export const lamp: readonly Layer[] = [
  {
    kind: 'linear',
    weight: [
      [1, 1],
      [1, 1],
    ],
    bias: [0, -1],
  },
  { kind: 'relu' },
  { kind: 'linear', weight: [[1, -2]], bias: [0] },
];

/** The four positions of two switches. */
export const switches: Rows = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];
