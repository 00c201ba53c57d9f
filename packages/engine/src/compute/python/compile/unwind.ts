import type { Compiler } from './compiler.ts';
import type { Surrounding } from './unit.ts';

/** Leaves all that is around, for `return`; a value on the stack may be kept. */
export function leaveAll(compiler: Compiler, keeps: boolean): void {
  leave(compiler, keeps, false);
}

/** Leaves all that is inside of the innermost loop; returns the loop. */
export function leaveToLoop(compiler: Compiler): Surrounding | undefined {
  return leave(compiler, false, true);
}

/** What is left is left one by one, so that its code in turn may leave what is around it. */
function leave(compiler: Compiler, keeps: boolean, toLoop: boolean): Surrounding | undefined {
  const { surroundings } = compiler.unit;
  const left: Surrounding[] = [];
  let loop: Surrounding | undefined;
  for (let top = surroundings.pop(); top !== undefined; top = surroundings.pop()) {
    left.push(top);
    if (top.kind === 'group handler') {
      compiler.refuse("'break', 'continue' and 'return' cannot appear in an except* block");
    }
    if (toLoop && (top.kind === 'while' || top.kind === 'for')) {
      loop = top;
      break;
    }
    top.leave?.(keeps);
  }
  surroundings.push(...left.reverse());
  return loop;
}

/** Drops the value that is uppermost, or that is below a value to be kept. */
export function leaveValue(compiler: Compiler): (keeps: boolean) => void {
  return (keeps) => {
    if (keeps) compiler.emit('SWAP', 2);
    compiler.emit('POP_TOP');
  };
}
