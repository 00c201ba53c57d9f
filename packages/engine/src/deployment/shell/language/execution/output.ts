import { READY, type Run, retry, SystemError } from '../../../../machine/index.ts';
import { encodeUtf8 } from '../../../../text/index.ts';
import type { Eventually } from '../eventually.ts';
import type { Shell } from './shell.ts';

/** Adds to the output of the builtin that runs; {@link flush} writes it. */
export function writeText(shell: Shell, descriptor: number, text: string): void {
  if (descriptor !== shell.outputDescriptor && shell.outputText !== '') {
    shell.earlierOutput ??= [];
    shell.earlierOutput.push({
      descriptor: shell.outputDescriptor,
      text: shell.outputText,
    });
    shell.outputText = '';
  }
  shell.outputDescriptor = descriptor;
  shell.outputText += text;
}

/** Adds to the standard output of the builtin that runs. */
export function print(shell: Shell, text: string): void {
  writeText(shell, 1, text);
}

/**
 * Writes what builtins have gathered. Returns the error of writing to standard output, when there was one;
 * a run when it has to wait.
 */
export function flush(shell: Shell): Eventually<SystemError | undefined> {
  if (shell.outputText === '') return undefined;
  if (shell.earlierOutput !== undefined) return flushAll(shell);
  const text = shell.outputText;
  shell.outputText = '';
  return writeNow(shell, shell.outputDescriptor, text);
}

function writeNow(
  shell: Shell,
  descriptor: number,
  text: string,
): Eventually<SystemError | undefined> {
  const bytes = encodeUtf8(text);
  try {
    const written = shell.system.write(descriptor, bytes);
    if (written === bytes.length) return undefined;
    return writeRest(shell, descriptor, bytes, typeof written === 'number' ? written : 0);
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
    return reported(descriptor, error);
  }
}

function* writeRest(
  shell: Shell,
  descriptor: number,
  bytes: Uint8Array,
  from: number,
): Run<SystemError | undefined> {
  let place = from;
  try {
    while (place < bytes.length) {
      const rest = bytes.subarray(place);
      place += yield* retry(() => shell.system.write(descriptor, rest));
      if (shell.system.spend(0)) yield READY;
    }
    return undefined;
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
    return yield* reported(descriptor, error);
  }
}

/** Gives way once, so that a signal that came with the error (SIGPIPE) is met. */
function* reported(descriptor: number, error: SystemError): Run<SystemError | undefined> {
  yield READY;
  return descriptor === 1 ? error : undefined;
}

function* flushAll(shell: Shell): Run<SystemError | undefined> {
  const pieces = [
    ...(shell.earlierOutput ?? []),
    { descriptor: shell.outputDescriptor, text: shell.outputText },
  ];
  shell.earlierOutput = undefined;
  shell.outputText = '';
  let failed: SystemError | undefined;
  for (const { descriptor, text } of pieces) {
    const result = writeNow(shell, descriptor, text);
    const error = result === undefined || result instanceof SystemError ? result : yield* result;
    failed ??= error;
  }
  return failed;
}
