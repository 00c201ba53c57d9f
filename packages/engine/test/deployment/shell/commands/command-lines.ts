import {
  createHostSink,
  createHostSource,
  execute,
  open,
  programFrom,
  type Run,
  runKernel,
  type System,
  SystemError,
  startProcess,
  wait,
  write,
} from '../../../../src/machine/index.ts';
import type { Tree } from '../../../../src/storage/file-system/index.ts';
import { decodeUtf8, encodeUtf8 } from '../../../../src/text/index.ts';
import { bootMachine } from '../../../../src/world/linux/machine.ts';
import { machineParts } from '../../../../src/world/linux/parts/index.ts';
import { createPrograms } from '../../../../src/world/linux/programs.ts';

export interface LinesOptions {
  readonly files?: Tree;
  readonly stdin?: string;
  /** Default 0, root. */
  readonly uid?: number;
  readonly directory?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Write each line before it is run, behind `$ `. */
  readonly echo?: boolean;
}

interface Line {
  readonly words: readonly string[];
  readonly output?: string;
}

/** Words as a shell splits them: blanks, both quotes, `> file`. */
function parseLine(text: string): Line {
  const words: string[] = [];
  let output: string | undefined;
  let toFile = false;
  for (const match of text.matchAll(/>|(?:'[^']*'|"[^"]*"|\\.|[^\s'"\\>])+/g)) {
    if (match[0] === '>') {
      toFile = true;
      continue;
    }
    const word = match[0].replace(/'([^']*)'|"([^"]*)"|\\(.)/g, (_, a, b, c) => a ?? b ?? c);
    if (toFile) output = word;
    else words.push(word);
    toFile = false;
  }
  return { words, ...(output === undefined ? {} : { output }) };
}

/**
 * Runs command lines one after the other on one machine, each by its name in `/usr/bin`. A status
 * that is not 0 is written as `[1]`. Returns both streams in the order in which they were written.
 */
export async function runLines(
  lines: readonly string[],
  options: LinesOptions = {},
): Promise<string> {
  const machine = bootMachine(createPrograms(), machineParts, { files: options.files ?? {} });
  const { kernel } = machine;
  let text = '';
  const sink = createHostSink(kernel, (bytes) => {
    text += decodeUtf8(bytes);
    return true;
  }).file;
  const process = startProcess(
    machine,
    programFrom(function* (system) {
      for (const line of lines) {
        if (options.echo === true) {
          if (text !== '' && !text.endsWith('\n')) text += '\n';
          text += `$ ${line}\n`;
        }
        yield* runLine(system, parseLine(line));
        if (options.echo === true && !text.endsWith('\n')) text += '\n';
      }
      return 0;
    }),
    {
      uid: options.uid ?? 0,
      gid: options.uid ?? 0,
      directory: options.directory ?? '/root',
      environment: new Map(
        Object.entries({ PATH: '/usr/bin', HOME: '/root', ...options.environment }),
      ),
      arguments: ['test'],
      files: [createHostSource(kernel, encodeUtf8(options.stdin ?? '')), sink, sink],
    },
  );
  for (let turn = 0; process.end === undefined; turn++) {
    const state = runKernel(kernel, 100_000);
    if (state.kind === 'loading') await state.loaded;
    else if (state.kind === 'idle' && state.nextTime === undefined) break;
    if (turn > 10_000) throw new Error('the commands do not end');
  }
  return text;
}

function* runLine(system: System, line: Line): Run {
  system.fork(
    programFrom(function* (child) {
      try {
        if (line.output !== undefined) {
          const flags = { write: true, create: true, truncate: true };
          child.duplicateTo(yield* open(child, line.output, flags, 0o666), 1);
        }
        const path = `/usr/bin/${line.words[0]}`;
        return yield* execute(child, path, line.words, child.environment());
      } catch (error) {
        if (!(error instanceof SystemError)) throw error;
        yield* write(child, 2, encodeUtf8(`${line.words[0]}: ${error.message}\n`));
        return 127;
      }
    }),
  );
  const status = yield* wait(system, -1);
  if (status?.kind === 'exited' && status.status !== 0) {
    yield* write(system, 1, encodeUtf8(`[${status.status}]\n`));
  }
}

/**
 * Runs the commands of a transcript, in which they stand behind `$ `, as root in `/tmp`. Returns the transcript as it
 * comes out here. The transcripts in the tests were taken from the real tools.
 */
export async function replay(transcript: string, options: LinesOptions = {}): Promise<string> {
  const lines = [...transcript.matchAll(/^\$ (.*)$/gm)].map((match) => match[1] ?? '');
  return await runLines(lines, { directory: '/tmp', echo: true, ...options });
}
