import { type KernelParts, kernelParts } from '../../../machine/index.ts';
import { createLocalNetwork } from '../../../network/local/index.ts';

/** What a machine needs for more than a program that works with open files. */
export interface MachineParts {
  readonly kernel: KernelParts;
  readonly createLocalNetwork: typeof createLocalNetwork;
}

export const machineParts: MachineParts = { kernel: kernelParts, createLocalNetwork };
