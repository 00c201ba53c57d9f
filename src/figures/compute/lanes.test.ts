import { describe, expect, it } from 'vitest';
import { machine, onCpu, onGpu, utilisation, workloads } from './lanes.ts';

const gpu = (name: keyof typeof workloads) => onGpu(workloads[name], machine);

describe('cores and warps', () => {
  it('a CPU does not care which path an item takes', () => {
    for (const paths of Object.values(workloads)) expect(onCpu(paths, machine).finish).toBe(24);
  });

  it('a warp runs each path that one of its lanes takes', () => {
    expect(gpu('regular').finish).toBe(12);
    expect(gpu('branchy').finish).toBe(24);
    expect(gpu('sorted').finish).toBe(12 + 0);
    expect(gpu('scattered').finish).toBe(96);
  });

  it('lanes that are not on the path are idle', () => {
    expect(utilisation(gpu('regular'))).toBe(1);
    expect(utilisation(gpu('branchy'))).toBe(0.5);
    expect(utilisation(gpu('sorted'))).toBe(1);
    expect(utilisation(gpu('scattered'))).toBe(1 / 8);
  });
});
