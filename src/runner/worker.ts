import { type JobName, loadJob } from './jobs.ts';
import type { Ending, Report, Request } from './messages.ts';
import type { SessionReport, SessionRequest } from './sessions/messages.ts';
import { runInSlices } from './slices.ts';

/** The part of the Worker's global scope that is used here. */
interface WorkerScope {
  /** The job that comes first, if it is known. */
  readonly name: string;
  postMessage(report: Report | SessionReport): void;
  onmessage: ((event: MessageEvent<Request | SessionRequest>) => void) | null;
}
const scope = globalThis as unknown as WorkerScope;

// What a reader computes may not speak to anybody. A meta policy does not reach a Worker that was
// loaded from a file, so the functions go. (Modules are still loaded: import() is not one of them.)
for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'importScripts']) {
  Object.defineProperty(globalThis, name, { value: undefined });
}

// What fails to load is told when it is to run.
const load = (job: JobName) => void loadJob[job]().catch(() => {});
const isJob = (name: string): name is JobName => Object.hasOwn(loadJob, name);
if (isJob(scope.name)) load(scope.name);

const stopped = new Set<number>();

/** A message to ourselves comes after those that wait already; timers would be held back to 4 ms. */
const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();
const giveWay = () =>
  new Promise<void>((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });

async function start({ id, job, input, budget }: Request & { readonly kind: 'start' }) {
  let ending: Ending;
  try {
    const begin = (await loadJob[job]()) as (
      input: unknown,
    ) => Iterator<unknown, void> | AsyncIterator<unknown, void>;
    ending = await runInSlices(begin(input), budget, {
      now: () => performance.now(),
      giveWay,
      stopped: () => stopped.has(id),
      report: (values) => scope.postMessage({ kind: 'values', id, values }),
    });
  } catch (error) {
    ending = { kind: 'internal error', message: String(error) };
  }
  stopped.delete(id);
  scope.postMessage({ kind: 'ended', id, ending });
}

/** Sessions are loaded with the first of them; requests wait in order until they are here. */
let sessions: Promise<(request: SessionRequest) => void> | undefined;
async function loadSessions() {
  const { serveSessions } = await import('./sessions/serve.ts');
  return serveSessions({
    now: () => performance.now(),
    giveWay,
    after(milliseconds, call) {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
    report: (report) => scope.postMessage(report),
  });
}

scope.onmessage = ({ data }) => {
  if (data.kind === 'stop') {
    stopped.add(data.id);
  } else if (data.kind === 'start') {
    void start(data);
  } else if (data.kind === 'prepare') {
    load(data.job);
  } else {
    sessions ??= loadSessions();
    sessions.then(
      (serve) => serve(data),
      (error: unknown) => {
        sessions = undefined;
        scope.postMessage({ kind: 'session failed', id: data.id, message: String(error) });
      },
    );
  }
};
