import { open, type Run, SystemError } from '../../../../machine/index.ts';
import { decodeUtf8 } from '../../../../text/index.ts';
import { isRun } from '../eventually.ts';
import { expandText } from '../expansion/index.ts';
import { expandPrompt } from '../interactive/prompt.ts';
import { createJob } from '../jobs/job-table.ts';
import type { ExecutorHooks } from '../shell-state.ts';
import type { SubstitutionBody, Word } from '../syntax/index.ts';
import { complain } from './messages.ts';
import { jobStatus, waitForJob } from './processes.ts';
import { readAll } from './read-all.ts';
import { runBody } from './run-text.ts';
import type { Shell } from './shell.ts';
import { promptSurroundings } from './trace.ts';

/** What expansion asks of the shell that `shell` gives. */
export function createHooks(shell: () => Shell): ExecutorHooks {
  return {
    substitute: (_state, body) => substitute(shell(), body),
    prompt(state, text) {
      const result = expandPrompt(state, text, promptSurroundings(shell()));
      // A prompt that runs commands cannot be expanded here.
      return isRun(result) ? text : result;
    },
    substituteProcess: (_state, direction, body) => substituteProcess(shell(), direction, body),
  };
}

/** `$(…)`: the output of commands without its last line breaks. */
function* substitute(shell: Shell, body: SubstitutionBody): Run<string> {
  if (body.file !== undefined) return yield* readFile(shell, body.file);
  const { system } = shell;
  const { reader, writer } = system.pipe();
  const pid = shell.executor.fork(
    shell,
    (child) => {
      const { state } = child;
      child.substitutionDepth++;
      child.traceDepth++;
      if (!state.shopt.inherit_errexit && !state.options.posix) state.options.errexit = false;
      state.options.monitor = false;
      connect(child, writer, 1, reader);
      return runBody(child, body);
    },
    { subshell: true },
  );
  system.close(writer);
  const job = createJob(shell.jobs, [{ pid, text: '' }], { controlled: false, foreground: true });
  const bytes = yield* readAll(system, reader);
  yield* waitForJob(shell, job);
  const status = jobStatus(job, false);
  shell.substitutionStatus = status;
  shell.state.status = status;
  return textOf(shell, bytes);
}

function connect({ system }: Shell, source: number, target: number, other: number): void {
  system.close(other);
  if (source === target) return;
  system.duplicateTo(source, target);
  system.close(source);
}

function textOf(shell: Shell, bytes: Uint8Array): string {
  let text = decodeUtf8(bytes);
  if (text.includes('\0')) {
    text = text.replaceAll('\0', '');
    complain(shell, 'warning: command substitution: ignored null byte in input');
  }
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 10) end--;
  return text.slice(0, end);
}

/** `$(<file)` */
function* readFile(shell: Shell, file: Word): Run<string> {
  const result = file.literal ?? expandText(shell.state, file);
  const name = isRun(result) ? yield* result : result;
  try {
    const opened = yield* open(shell.system, name, { read: true });
    shell.substitutionStatus = 0;
    return textOf(shell, yield* readAll(shell.system, opened));
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
    complain(shell, `${name}: ${error.message}`);
    shell.substitutionStatus = 1;
    shell.state.status = 1;
    return '';
  }
}

/** The highest descriptor that bash gives to a process substitution; the next ones are below. */
const FIRST_PROCESS_DESCRIPTOR = 63;

/** `<(…)` and `>(…)`: starts the commands and returns a path that leads to their output or input. */
function substituteProcess(shell: Shell, direction: '<' | '>', body: SubstitutionBody): string {
  const { system, state } = shell;
  const { reader, writer } = system.pipe();
  const [ours, theirs] = direction === '<' ? [reader, writer] : [writer, reader];
  const pid = shell.executor.fork(
    shell,
    (child) => {
      child.shielded = 0;
      child.state.options.monitor = false;
      connect(child, theirs, direction === '<' ? 1 : 0, ours);
      return runBody(child, body);
    },
    { subshell: true },
  );
  system.close(theirs);
  state.lastBackground = pid;
  createJob(shell.jobs, [{ pid, text: '' }], { controlled: false, foreground: false });
  const descriptor = highestFree(shell);
  system.duplicateTo(ours, descriptor);
  system.close(ours);
  shell.processDescriptors.push(descriptor);
  return `/dev/fd/${descriptor}`;
}

function highestFree({ system }: Shell): number {
  let descriptor = FIRST_PROCESS_DESCRIPTOR;
  while (system.descriptorFlags(descriptor) !== undefined) descriptor--;
  return descriptor;
}

/** Closes the descriptors of process substitutions but for the first `kept`. */
export function closeProcessDescriptors(shell: Shell, kept: number): void {
  for (const descriptor of shell.processDescriptors.splice(kept)) {
    if (shell.system.descriptorFlags(descriptor) !== undefined) shell.system.close(descriptor);
  }
}
