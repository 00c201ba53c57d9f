import { pause, READ_SIZE, type Run, read, type System, write } from '../../../../machine/index.ts';

/** Steps a copied KiB costs beside the calls. */
const STEPS_PER_KIB = 1;

/** Copies bytes from one descriptor to another until the end. */
export function* copyBytes(system: System, from: number, to: number): Run {
  for (;;) {
    const bytes = yield* read(system, from, READ_SIZE);
    if (bytes.length === 0) return;
    yield* write(system, to, bytes);
    yield* pause(system, Math.ceil(bytes.length / 1024) * STEPS_PER_KIB);
  }
}
