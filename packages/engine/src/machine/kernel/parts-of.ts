import { SystemError } from '../errors.ts';
import { Blocked } from '../ports/program.ts';
import { presentTime } from './kernel.ts';
import type { KernelParts } from './parts.ts';
import type { Kernel } from './state.ts';

/** A call needs code that has not been fetched. */
export class PartsNeeded extends Error {}

/** The parts of the kernel that a machine may boot without. Throws {@link PartsNeeded}. */
export function partsOf({ parts }: Kernel): KernelParts {
  if (parts === undefined) throw new PartsNeeded('a part of the kernel is not there');
  return parts;
}

/** The answer of a call that may wait and needs parts that are not there: the machine stands still until they are. */
export function waitForParts(kernel: Kernel): Blocked {
  if (kernel.lacksParts) {
    kernel.lacksParts = false;
    throw new SystemError('EIO');
  }
  const goOn = (isMissing: boolean) => () => {
    kernel.lacksParts = isMissing;
    kernel.loading = undefined;
  };
  kernel.loading = kernel.fetchParts().then(goOn(false), goOn(true));
  return new Blocked([], presentTime(kernel));
}
