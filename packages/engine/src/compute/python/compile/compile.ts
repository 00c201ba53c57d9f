import type { PyCode } from '../objects/index.ts';
import type { Root } from '../syntax/ast.ts';
import { PythonSyntaxError } from '../syntax/error.ts';
import { Compiler } from './compiler.ts';
import { fold } from './fold.ts';
import { findFuture } from './future.ts';
import { CompileProblem } from './problem.ts';
import { compileBody } from './statements.ts';

/** What the compiler is told besides the program. */
export interface CompileOptions {
  /** What the code and errors say the program comes from. */
  readonly fileName: string;
  /** Lines of the file, with their ends, for errors to show; none when it is no file. */
  readonly lines?: readonly string[] | undefined;
}

/** Compiles a program. Throws `PythonSyntaxError`. */
export function compile(root: Root, options: CompileOptions): PyCode {
  try {
    const future = findFuture(root);
    const folded = fold(root, future.annotations);
    const compiler = new Compiler(folded, options.fileName, future);
    compileBody(compiler, folded);
    return compiler.finish(folded.kind !== 'Expression');
  } catch (thrown) {
    if (thrown instanceof CompileProblem) throw syntaxErrorOf(thrown, options);
    throw thrown;
  }
}

function syntaxErrorOf(
  { message, position }: CompileProblem,
  { fileName, lines }: CompileOptions,
): PythonSyntaxError {
  if (position === undefined) return new PythonSyntaxError('RecursionError', message, null);
  return new PythonSyntaxError('SyntaxError', message, {
    fileName,
    line: position.line,
    column: position.column + 1,
    endLine: position.endLine,
    endColumn: position.endColumn + 1,
    text: lines?.[position.line - 1] ?? null,
  });
}
