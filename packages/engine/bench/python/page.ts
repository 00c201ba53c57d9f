/** What runs in the browser: a Worker for each contender, and a way to have it run a program. */
import { fetchAhead } from '../../../../src/runner/fetch-ahead.ts';
import type { JobInput, JobValue } from '../../../../src/runner/jobs.ts';
import type { Report } from '../../../../src/runner/messages.ts';
import { startWorker, type WorkerPort } from '../../../../src/runner/start-worker.ts';

/** What a program wrote, and milliseconds from the request until the page had its first output and its end. */
export interface Run {
  readonly output: string;
  readonly first: number;
  /** The time of the first output, in milliseconds since 1970. */
  readonly firstAt: number;
  readonly end: number;
}

interface Contender {
  start(): WorkerPort;
  /** What the Worker is sent when a run is likely; the others load all they need in any case. */
  readonly prepare?: unknown;
  /** What the Worker is sent to run a program. */
  request(source: string): unknown;
  /** What it wrote, or whether that was all. */
  read(message: never): {
    readonly text?: string;
    readonly isEnd?: boolean;
    readonly failure?: string;
  };
}

type CellInput = JobInput<'python-cell'>;
type CellValue = JobValue<'python-cell'>;

function readReport(report: Report) {
  if (report.kind === 'ended') {
    const { ending } = report;
    return { isEnd: true, ...(ending.kind !== 'done' && { failure: JSON.stringify(ending) }) };
  }
  const texts = (report.values as CellValue[]).flatMap((value) =>
    value.kind === 'output' ? value.output : [],
  );
  return { text: texts.map(({ text }) => text).join('') };
}

const peer = (file: string, type: WorkerType): Contender => ({
  start: () => new Worker(`/contenders/${file}`, { type }),
  request: (source) => source,
  read: (message) => message,
});

const contenders: Readonly<Record<string, Contender>> = {
  engine: {
    start() {
      const worker = startWorker('python-cell');
      fetchAhead('python-cell');
      return worker;
    },
    prepare: { kind: 'prepare', job: 'python-cell' },
    request: (source) => ({
      kind: 'start',
      id: 1,
      job: 'python-cell',
      input: {
        options: { source, name: 'main.py' },
        answers: [],
        from: 0,
        move: 'run',
        limits: { characters: 1e6, lines: 1e6 },
      } satisfies CellInput,
      budget: { milliseconds: 1e6, values: 1e9 },
    }),
    read: readReport,
  },
  Skulpt: peer('skulpt.js', 'classic'),
  Brython: peer('brython.js', 'classic'),
  MicroPython: peer('micropython.js', 'module'),
};

const workers = new Map<string, WorkerPort>();

function contenderOf(name: string): Contender {
  const contender = contenders[name];
  if (contender === undefined) throw new Error(`no contender ${name}`);
  return contender;
}

/** Starts the contender's Worker, as a cell does when the pointer comes to Run. */
function approach(name: string) {
  const contender = contenderOf(name);
  const worker = contender.start();
  workers.set(name, worker);
  if (contender.prepare !== undefined) worker.postMessage(contender.prepare);
}

/** Runs a program in the contender's Worker, which is started with the first. */
function runIn(name: string, source: string): Promise<Run> {
  const start = performance.now();
  const contender = contenderOf(name);
  const worker = workers.get(name) ?? contender.start();
  workers.set(name, worker);
  return new Promise((resolve, reject) => {
    let output = '';
    let first: number | undefined;
    worker.onerror = ({ message }) => reject(new Error(`${name}: ${message}`));
    worker.onmessage = ({ data }: MessageEvent) => {
      const { text = '', isEnd = false, failure } = contender.read(data as never);
      if (text !== '') first ??= performance.now() - start;
      output += text;
      if (failure !== undefined) reject(new Error(`${name}: ${failure}`));
      const end = performance.now() - start;
      if (isEnd) {
        first ??= end;
        resolve({ output, first, firstAt: performance.timeOrigin + start + first, end });
      }
    };
    worker.postMessage(contender.request(source));
  });
}

Object.assign(globalThis, { approach, runIn });
