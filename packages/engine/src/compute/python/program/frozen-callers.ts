import { codeFlags } from '../bytecode/code.ts';
import { opcodes } from '../bytecode/opcodes.ts';
import { PyCode, PyDict } from '../objects/index.ts';
import { Frame } from '../vm/frame.ts';
import type { Thread } from '../vm/thread.ts';

/** A function of CPython's own library that calls what runs: its file, name and line. */
export type FrozenCaller = readonly [fileName: string, name: string, line: number];

const RUNPY = '<frozen runpy>';
const BOOTSTRAP = '<frozen importlib._bootstrap>';
const EXTERNAL = '<frozen importlib._bootstrap_external>';

const READING = [
  [RUNPY, '_get_module_details', 159],
  [EXTERNAL, 'get_code', 1074],
  [EXTERNAL, 'source_to_code', 1004],
  [BOOTSTRAP, '_call_with_frames_removed', 241],
] as const;

/** Who calls what `-m`, or the name of a folder, asks for. Source: `runpy` and `importlib` of CPython 3.11. */
export const frozenCallers = {
  /** The program itself. */
  run: [
    [RUNPY, '_run_module_as_main', 198],
    [RUNPY, '_run_code', 88],
  ],
  /** The compiler, for a module. */
  compileModule: [[RUNPY, '_run_module_as_main', 189], ...READING],
  /** The compiler, for `__main__.py` of a package. */
  compilePackage: [
    [RUNPY, '_run_module_as_main', 189],
    [RUNPY, '_get_module_details', 148],
    ...READING,
  ],
  /** The compiler, for `__main__.py` of a folder. */
  compileFolder: [
    [RUNPY, '_run_module_as_main', 191],
    [RUNPY, '_get_main_module_details', 240],
    ...READING,
  ],
  /** The import of a module's package. */
  importParent: [
    [RUNPY, '_run_module_as_main', 189],
    [RUNPY, '_get_module_details', 112],
  ],
  /** The import of a package whose `__main__.py` it is. */
  importPackage: [
    [RUNPY, '_run_module_as_main', 189],
    [RUNPY, '_get_module_details', 148],
    [RUNPY, '_get_module_details', 112],
  ],
} satisfies Readonly<Record<string, readonly FrozenCaller[]>>;

/** Puts such functions on the frames, each waiting for what the next one returns. */
export function pushCallers(thread: Thread, callers: readonly FrozenCaller[]): void {
  for (const [fileName, name, line] of callers) {
    const position = { line, endLine: line, column: undefined, endColumn: undefined };
    const code = new PyCode({
      name,
      qualifiedName: name,
      fileName,
      firstLine: line,
      argumentCount: 0,
      positionalOnlyCount: 0,
      keywordOnlyCount: 0,
      flags: codeFlags.OPTIMIZED | codeFlags.NEWLOCALS,
      stackSize: 1,
      instructions: new Int32Array([opcodes.CALL, 0, opcodes.RETURN_VALUE, 0]),
      positions: [position, position],
      exceptionTable: [],
      constants: [],
      names: [],
      localNames: [],
      cellNames: [],
      freeNames: [],
    });
    const depth = (thread.frame?.depth ?? 0) + 1;
    const { builtins } = thread.interpreter;
    const frame = new Frame(
      code,
      new PyDict(),
      builtins,
      undefined,
      undefined,
      thread.frame,
      depth,
    );
    frame.at = 0;
    thread.frame = frame;
  }
}
