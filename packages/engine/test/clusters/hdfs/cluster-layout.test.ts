import { blockBytes, blocksHeld, checkLayout, replicasOf } from '@rackbook/engine/clusters/hdfs';
import { describe, expect, it } from 'vitest';
import { fourMachines, sixMachines } from './layouts.ts';

describe('checkLayout', () => {
  it('accepts the layouts of the exercises', () => {
    expect(() => checkLayout(sixMachines)).not.toThrow();
    expect(Array.from(blocksHeld(fourMachines).values())).toEqual([3, 3, 3, 3]);
  });

  const broken = {
    'M1 is named twice': {
      machines: [...fourMachines.machines, { id: 'M1', rack: 'r2', slots: 1 }],
    },
    'A is named twice': { files: [...fourMachines.files, ...fourMachines.files.slice(0, 1)] },
    'block E belongs to no file': { replicas: { E: ['M1'] } },
    'there is no machine M9': { replicas: { A: ['M9'] } },
    'M1 is named twice ': { replicas: { A: ['M1', 'M1'] } },
    'machine M1 has 2 slots and 3 blocks': {
      machines: fourMachines.machines.map((machine) => ({ ...machine, slots: 2 })),
    },
    'file A has 1 blocks': {
      files: fourMachines.files.map((file) => ({ ...file, bytes: 2 ** 28 })),
    },
    '0 is out of range': { files: fourMachines.files.map((file) => ({ ...file, replication: 0 })) },
    '51 is out of range': {
      machines: Array.from({ length: 51 }, (_, index) => ({ id: `${index}`, rack: 'r', slots: 1 })),
    },
  };
  for (const [message, change] of Object.entries(broken)) {
    it(`says: ${message}`, () => {
      expect(() => checkLayout({ ...fourMachines, ...change })).toThrow(
        expect.objectContaining({ name: 'InputError', message: message.trim() }),
      );
    });
  }
});

describe('replicasOf', () => {
  it('is empty for a block that is not there, even one named like a member of every object', () => {
    expect(replicasOf(fourMachines, 'A')).toEqual(['M1', 'M2', 'M3']);
    expect(replicasOf(fourMachines, 'E')).toEqual([]);
    expect(replicasOf(fourMachines, 'constructor')).toEqual([]);
  });
});

describe('blockBytes', () => {
  it('is the block size, and what is left for the last block', () => {
    const file = { name: 'A', bytes: 300, blockSize: 128, replication: 3, blocks: ['1', '2', '3'] };
    expect([0, 1, 2].map((index) => blockBytes(file, index))).toEqual([128, 128, 44]);
  });
});
