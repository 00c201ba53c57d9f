import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Endless, type Outcome, type Runner } from './outcome.ts';

/** Status of a child that its alarm has ended. */
const ALARMED = -14;

/** Whether there is a CPython 3.11 to compare with. */
export function hasCPython(): boolean {
  const { status, stdout } = spawnSync('python3', ['--version'], { encoding: 'utf8' });
  return status === 0 && stdout.startsWith('Python 3.11.');
}

/** CPython at work: runs programs, several at once in order, until it is ended. */
export interface CPython {
  readonly run: Runner;
  end(): void;
}

/** Starts CPython. At another place than 0 it has its objects at other addresses, with other hashes. */
export function startCPython(place = 0): CPython {
  const process = spawn('python3', [join(import.meta.dirname, 'cpython.py'), String(place)], {
    env: { PATH: globalThis.process.env.PATH, PYTHONHASHSEED: '0', PYTHONUTF8: '1' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const waiting: PromiseWithResolvers<Outcome>[] = [];
  createInterface({ input: process.stdout }).on('line', (line) => {
    const [stdout, stderr, status] = JSON.parse(line);
    const next = waiting.shift();
    if (status === ALARMED) next?.reject(new Endless());
    else next?.resolve({ stdout, stderr, status });
  });
  let batch: string[] = [];
  const send = () => {
    process.stdin.write(`[${batch.join()}]\n`);
    batch = [];
  };
  return {
    run: (source) => {
      const asked = Promise.withResolvers<Outcome>();
      waiting.push(asked);
      // Programs that are asked for at once run in the same child.
      if (batch.length === 0) queueMicrotask(send);
      batch.push(asciiJson(source));
      return asked.promise;
    },
    end: () => process.stdin.end(),
  };
}

/** JSON without anything that an encoding could touch. */
function asciiJson(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
