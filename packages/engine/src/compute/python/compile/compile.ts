import { isHostRecursion } from '../host-stack.ts';
import type { PyCode } from '../objects/index.ts';
import { finishSlices, type Slices } from '../slices.ts';
import { type Position, PythonSyntaxError, type Root } from '../syntax/index.ts';
import { convertPosition } from './byte-columns.ts';
import type { CompilerCode } from './code.ts';
import { Compiler } from './compiler.ts';
import { compileExpression } from './expressions.ts';
import { fold } from './fold.ts';
import { findFuture, LATE_FUTURE } from './future.ts';
import type { CompileOptions } from './options.ts';
import { CompileProblem, TOO_DEEP } from './problem.ts';
import { compileBody, compileStatement } from './statements.ts';
import { findScopes } from './symbols.ts';

/** Compiles a program. Throws `PythonSyntaxError`, and `CodeNeeded` for code that is not there. */
export function compile(root: Root, options: CompileOptions, code: CompilerCode = {}): PyCode {
  return finishSlices(compiling(root, options, code));
}

/** The same, giving way from time to time. */
export function* compiling(
  root: Root,
  options: CompileOptions,
  code: CompilerCode,
): Slices<PyCode> {
  const toBytes = convertPosition(options.source);
  // CPython looks for names before it compiles, and tells of the place of a problem in another way then.
  let isCompiling = false;
  try {
    const future = findFuture(root);
    const folded = yield* fold(root, future.annotations, options.optimize !== true, code);
    const scopes = yield* findScopes(folded, future.annotations, code);
    isCompiling = true;
    const compiler = new Compiler(folded, scopes, future, options, {
      toBytes,
      compileExpression,
      compileStatement,
      code,
    });
    yield* compileBody(compiler, folded);
    return yield* compiler.finish(folded.kind !== 'Expression');
  } catch (thrown) {
    if (thrown instanceof CompileProblem) {
      const isBare = !isCompiling && thrown.message !== LATE_FUTURE;
      throw syntaxErrorOf(thrown, options, toBytes, isBare);
    }
    // The host's stack may be full before the depth is reached at which CPython gives up.
    if (isHostRecursion(thrown)) throw new PythonSyntaxError('RecursionError', TOO_DEEP, null);
    throw thrown;
  }
}

function syntaxErrorOf(
  { message, position }: CompileProblem,
  { fileName, source, isFile }: CompileOptions,
  toBytes: (position: Position) => Position,
  isBare: boolean,
): PythonSyntaxError {
  if (position === undefined) return new PythonSyntaxError('RecursionError', message, null);
  const { line, column, endLine, endColumn } = toBytes(position);
  return new PythonSyntaxError('SyntaxError', message, {
    fileName,
    line,
    column: column + 1,
    endLine,
    endColumn: endColumn + 1,
    text: isFile === true ? (source.split(/(?<=\n|\r(?!\n))/)[line - 1] ?? null) : null,
    isBare,
  });
}
