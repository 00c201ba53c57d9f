import { describe, expect, it } from 'vitest';
import { apply, lamp, parameters, stages, switches } from './nested.ts';

describe('a model of nested functions', () => {
  it('turns the lamp on when exactly one switch is up', () => {
    expect(stages(lamp, switches).at(-1)).toEqual([[0], [1], [1], [0]]);
  });

  it('keeps what stands between the layers', () => {
    expect(stages(lamp, [[1, 1]])).toEqual([[[1, 1]], [[2, 1]], [[2, 1]], [[0]]]);
  });

  it('is one linear function when the activation is left out', () => {
    const linear = lamp.filter(({ kind }) => kind === 'linear');
    const [none = 0, right = 0, left = 0, both = 0] = (stages(linear, switches).at(-1) ?? []).map(
      ([value = 0]) => value,
    );
    expect(none + both).toBe(left + right);
  });

  it('counts weights and biases', () => {
    expect(lamp.map(parameters)).toEqual([6, 0, 3]);
  });

  it('cuts what is negative', () => {
    expect(apply({ kind: 'relu' }, [[-2, 0, 3]])).toEqual([[0, 0, 3]]);
  });
});
