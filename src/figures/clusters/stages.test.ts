import { describe, expect, it } from 'vitest';
import { cutIntoStages, type Dataset } from './stages.ts';

const narrow = (id: string, parent: string, partitions: number): Dataset => ({
  id,
  partitions,
  parents: [{ id: parent }],
});
const wide = (id: string, parent: string, partitions: number): Dataset => ({
  id,
  partitions,
  parents: [{ id: parent, shuffle: true }],
});
const file: Dataset = { id: 'file', partitions: 4, parents: [] };

describe('cutIntoStages', () => {
  it('keeps narrow dependencies together', () => {
    const stages = cutIntoStages([file, narrow('a', 'file', 4), narrow('b', 'a', 4)], 'b');
    expect(stages).toEqual([{ datasets: ['file', 'a', 'b'], tasks: 4 }]);
  });

  it('cuts at every shuffle, parents first', () => {
    const stages = cutIntoStages([file, wide('a', 'file', 3), wide('b', 'a', 2)], 'b');
    expect(stages.map(({ tasks }) => tasks)).toEqual([4, 3, 2]);
  });

  it('counts a shuffled parent once, however many need it', () => {
    const join: Dataset = {
      id: 'join',
      partitions: 3,
      parents: [
        { id: 'a', shuffle: true },
        { id: 'a', shuffle: true },
      ],
    };
    expect(cutIntoStages([file, narrow('a', 'file', 4), join], 'join')).toHaveLength(2);
  });

  it('leaves out what is not needed and what lies before a cached dataset', () => {
    const datasets = [file, wide('a', 'file', 3), narrow('b', 'a', 3), wide('c', 'b', 2)];
    expect(cutIntoStages(datasets, 'b')).toHaveLength(2);
    expect(cutIntoStages(datasets, 'c', ['b'])).toEqual([
      { datasets: ['b'], tasks: 3 },
      { datasets: ['c'], tasks: 2 },
    ]);
  });

  it('rejects a missing dataset', () => {
    expect(() => cutIntoStages([wide('a', 'gone', 1)], 'a')).toThrow('no dataset gone');
  });
});
