import { type BytecodeTrace, traceBytecode } from '@rackbook/engine/world/python';

/** Runs a program one instruction at a time, and tells all steps at once. */
export async function* pythonTraceJob({
  source,
  limit,
}: {
  readonly source: string;
  readonly limit: number;
}): AsyncGenerator<BytecodeTrace, void> {
  yield await traceBytecode({ source, name: 'cell.py' }, limit);
}

export type PythonTraceJob = typeof pythonTraceJob;
