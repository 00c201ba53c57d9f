import { CALL_STEPS } from '../costs.ts';
import type { KernelParts } from '../parts.ts';
import { partsOf } from '../parts-of.ts';
import type { Kernel, Process, Thread } from '../state.ts';

/**
 * The thread that makes system calls: what each of them charges it. The calls themselves are grouped by what
 * they are about in the classes that extend this one; `ThreadSystem` has all.
 */
export class CallingThread {
  protected readonly kernel: Kernel;
  protected readonly thread: Thread;
  protected readonly process: Process;

  constructor(kernel: Kernel, thread: Thread) {
    this.kernel = kernel;
    this.thread = thread;
    this.process = thread.process;
  }

  /** What the machine may have booted without. */
  protected get parts(): KernelParts {
    return partsOf(this.kernel);
  }

  /** What every call costs. */
  protected enter(steps = CALL_STEPS): void {
    this.thread.spent += steps;
  }

  /** A call on files: their device may have been busy with it. */
  protected onFiles<Result>(call: () => Result): Result {
    this.enter();
    try {
      return call();
    } finally {
      for (const { fileSystem } of this.process.mounts.mounts) {
        this.thread.deviceTime += fileSystem.takeBusyTime();
      }
    }
  }
}
