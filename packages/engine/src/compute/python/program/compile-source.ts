import { compile } from '../compile/index.ts';
import { type PyCode, Raised } from '../objects/index.ts';
import { OperationError } from '../operation-error.ts';
import { type ParseMode, PythonSyntaxError, parse } from '../syntax/index.ts';
import { decode } from '../text/index.ts';
import { exceptionOf } from '../vm/errors.ts';
import type { Interpreter } from '../vm/interpreter.ts';
import { frozenSetOf } from '../vm/set-access.ts';
import { syntaxError } from '../vm/syntax-errors.ts';
import type { Thread } from '../vm/thread.ts';

/** UTF-16 units of the longest program: it is compiled in one piece. */
const LONGEST_SOURCE = 2 ** 17;

/** Compiles text; what is no Python is raised as a SyntaxError. */
export function compileSource(
  thread: Thread,
  source: string,
  fileName: string,
  mode: ParseMode,
): PyCode {
  const { interpreter } = thread;
  if (source.length > LONGEST_SOURCE) throw new Raised(exceptionOf('MemoryError'));
  try {
    return compile(parse(source, { mode, fileName }), {
      fileName,
      source,
      isFile: !fileName.startsWith('<'),
      optimize: interpreter.optimizes,
      warn: (message, line) => warnOfSyntax(interpreter, { fileName, source, message, line }),
      frozenSet: (members) => frozenSetOf(interpreter, members),
    });
  } catch (error) {
    if (error instanceof PythonSyntaxError) throw new Raised(syntaxError(error));
    throw error;
  }
}

/** Says what a `SyntaxWarning` says, where the module `warnings` would by default. */
function warnOfSyntax(
  interpreter: Interpreter,
  {
    fileName,
    source,
    message,
    line,
  }: {
    readonly fileName: string;
    readonly source: string;
    readonly message: string;
    readonly line: number;
  },
): void {
  const text = fileName.startsWith('<') ? '' : (source.split(/\r\n|[\r\n]/)[line - 1] ?? '').trim();
  const shown = text === '' ? '' : `  ${text}\n`;
  interpreter.writeError(`${fileName}:${line}: SyntaxWarning: ${message}\n${shown}`);
}

/** How a file says what its encoding is. Source: PEP 263. */
const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
const MARK = '\ufeff';

/** The text of a file with a program. Raises SyntaxError. */
export function sourceText(bytes: Uint8Array, fileName: string): string {
  const head = decode(bytes.subarray(0, 512), 'latin-1').split('\n', 2);
  const named = head.map((line) => COOKIE.exec(line)?.[1]).find((name) => name !== undefined);
  try {
    const text = decode(bytes, named ?? 'utf-8');
    return text.startsWith(MARK) ? text.slice(1) : text;
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    if (error.kind === 'LookupError') {
      throw new Raised(exceptionOf('SyntaxError', `encoding problem: ${named}`));
    }
    const at = error.data?.start ?? 0;
    const line = bytes.subarray(0, at).filter((byte) => byte === 10).length + 1;
    const byte = (bytes[at] ?? 0).toString(16).padStart(2, '0');
    throw new Raised(
      exceptionOf(
        'SyntaxError',
        `Non-UTF-8 code starting with '\\x${byte}' in file ${fileName} on line ${line}, but no encoding declared; see https://peps.python.org/pep-0263/ for details`,
      ),
    );
  }
}
