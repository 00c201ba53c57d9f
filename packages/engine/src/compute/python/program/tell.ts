import { type Run, type System, SystemError } from '../../../machine/index.ts';
import { encodeUtf8 } from '../../../text/index.ts';
import { writeAll } from '../vm/system-work.ts';

/** Writes to standard error past the program's own streams; nothing helps when that fails. */
export function* tell({ system }: { readonly system: System }, text: string, descriptor = 2): Run {
  try {
    yield* writeAll(system, descriptor, encodeUtf8(text));
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
  }
}
