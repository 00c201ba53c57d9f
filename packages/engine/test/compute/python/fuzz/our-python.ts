import {
  createHostSource,
  execute,
  exitStatus,
  programFrom,
  runKernel,
  startProcess,
  write,
} from '../../../../src/machine/index.ts';
import { encodeUtf8 } from '../../../../src/text/index.ts';
import {
  bootMachine,
  createGathering,
  homeFiles,
  READER,
  READER_ENVIRONMENT,
} from '../../../../src/world/linux/index.ts';
import { machineParts } from '../../../../src/world/linux/parts/index.ts';
import { createPythonPrograms } from '../../../../src/world/python/programs.ts';
import { type Outcome, PROGRAM_NAME, type Runner } from './outcome.ts';

/** Programs that one machine runs before it is thrown away with what they have left on it. */
const PROGRAMS_A_MACHINE = 100;
/** Steps of work after which a program is taken to be endless. */
const MOST_STEPS = 20_000_000;
const STRETCH = 100_000;

const WORDS = ['python3', PROGRAM_NAME];

/** Runs programs by the command `python3` of our machine, each in a process of its own. */
export function createOurPython(): Runner {
  let machine = boot();
  let left = PROGRAMS_A_MACHINE;
  return async (source) => {
    if (left === 0) {
      machine = boot();
      left = PROGRAMS_A_MACHINE;
    }
    left -= 1;
    try {
      return await outcomeOn(machine, source);
    } catch (error) {
      // It may have been left in any state.
      left = 0;
      throw error;
    }
  };
}

function boot() {
  return bootMachine(
    createPythonPrograms(
      () => undefined,
      async () => undefined,
    ),
    machineParts,
    { files: homeFiles({}) },
  );
}

async function outcomeOn(machine: ReturnType<typeof boot>, source: string): Promise<Outcome> {
  const { kernel } = machine;
  const gathered = createGathering(kernel);
  const texts = { stdout: '', stderr: '' };
  const process = startProcess(
    machine,
    programFrom(function* (system) {
      const file = system.open(PROGRAM_NAME, { write: true, create: true, truncate: true });
      if (typeof file === 'number') yield* write(system, file, encodeUtf8(source));
      if (typeof file === 'number') system.close(file);
      return yield* execute(system, '/usr/bin/python3', WORDS, system.environment());
    }),
    {
      uid: READER.uid,
      gid: READER.gid,
      directory: READER.home,
      environment: new Map([...READER_ENVIRONMENT, ['PYTHONHASHSEED', '0']]),
      arguments: WORDS,
      files: [createHostSource(kernel, new Uint8Array(0)), gathered.stdout, gathered.stderr],
    },
  );
  for (let steps = 0; process.end === undefined; steps += STRETCH) {
    const state = runKernel(kernel, STRETCH);
    for (const { stream, text } of gathered.take()) texts[stream] += text;
    if (state.kind === 'loading') await state.loaded;
    if (steps > MOST_STEPS) throw new Error(`still at work after ${MOST_STEPS} steps`);
  }
  for (const { stream, text } of gathered.take()) texts[stream] += text;
  const local = (text: string) => text.replaceAll(`${READER.home}/${PROGRAM_NAME}`, PROGRAM_NAME);
  return {
    stdout: local(texts.stdout),
    stderr: local(texts.stderr),
    status: exitStatus(process.end),
  };
}
