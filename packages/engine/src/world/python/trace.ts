import { listInstructions } from '../../compute/python/bytecode/disassemble.ts';
import { briefOf } from '../../compute/python/inspection/index.ts';
import type { PyCode } from '../../compute/python/objects/index.ts';
import { Frame } from '../../compute/python/vm/frame.ts';
import { isOwnFile, type PythonOptions, startPython } from './run.ts';
import { viewProgram } from './view.ts';

/** An instruction as the module `dis` lists it. */
export interface ListedInstruction {
  readonly offset: number;
  readonly name: string;
  readonly argument: number | undefined;
  /** What the argument stands for; empty when for nothing. */
  readonly meaning: string;
  /** Set where a line of the source begins. */
  readonly line: number | undefined;
  readonly isJumpTarget: boolean;
  /** Its index in the code, by which steps name it. */
  readonly index: number;
}

/** A piece of compiled source: the module, or a function. */
export interface ListedCode {
  readonly name: string;
  readonly instructions: readonly ListedInstruction[];
}

/** Where a program is before an instruction. */
export interface BytecodeStep {
  /** Place in {@link BytecodeTrace.codes} of the code that runs. */
  readonly code: number;
  readonly index: number;
  readonly line: number | undefined;
  /** The value stack, the lowest first; `NULL` is a mark of the virtual machine. */
  readonly stack: readonly string[];
  readonly variables: readonly (readonly [name: string, value: string])[];
  /** Characters that it has printed so far. */
  readonly printed: number;
}

/** What a program did, instruction for instruction. */
export interface BytecodeTrace {
  readonly codes: readonly ListedCode[];
  readonly steps: readonly BytecodeStep[];
  readonly output: string;
  /** Why there are no more steps. */
  readonly end: 'ended' | 'failed' | 'limit' | 'input';
}

/** Runs a program one instruction at a time, for at most so many. */
export async function traceBytecode(options: PythonOptions, limit: number): Promise<BytecodeTrace> {
  const python = startPython(options);
  const codes: PyCode[] = [];
  const steps: BytecodeStep[] = [];
  let output = '';
  const finish = (end: BytecodeTrace['end']): BytecodeTrace => ({
    codes: codes.map(({ data }) => ({
      name: data.qualifiedName,
      instructions: listInstructions(data, { repr: briefOf }),
    })),
    steps,
    output,
    end,
  });
  let last: Frame | undefined;
  for (let count = -1; ; ) {
    const halt = python.advance(1);
    for (const { text } of python.takeOutput()) output += text;
    if (halt?.kind === 'ended') return finish(halt.status === 0 ? 'ended' : 'failed');
    if (halt?.kind === 'loading') await halt.loaded;
    if (halt?.kind === 'asks' || halt?.kind === 'idle') return finish('input');
    const frame = python.thread()?.frame;
    if (!(frame instanceof Frame) || !isOwnFile(frame.code.data.fileName)) continue;
    if (python.executed() === count && frame === last) continue;
    count = python.executed();
    last = frame;
    let code = codes.indexOf(frame.code);
    if (code < 0) code = codes.push(frame.code) - 1;
    const index = frame.at + 1;
    const own = viewProgram(python)?.frames.find(({ kind }) => kind === 'program');
    steps.push({
      code,
      index,
      line: own?.kind === 'program' ? own.line : undefined,
      stack: frame.slots.slice(frame.code.placeNames.length, frame.top).map(briefOf),
      variables:
        own?.kind === 'program'
          ? own.variables.map(({ name, value }) => [name, value.text] as const)
          : [],
      printed: output.length,
    });
    if (steps.length >= limit) return finish('limit');
  }
}
