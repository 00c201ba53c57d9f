import type { Compiler } from '../compiler.ts';

/** What a handler does when it fails itself: the exception in hand before is put back. */
export function popExceptAndReraise(compiler: Compiler): void {
  compiler.emit('COPY', 3);
  compiler.emit('POP_EXCEPT');
  compiler.emit('RERAISE', 1);
}
