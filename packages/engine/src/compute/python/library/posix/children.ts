import {
  Blocked,
  type ChildStatus,
  execute,
  programFrom,
  READY,
  type System,
  SystemError,
  signalNumber,
} from '../../../../machine/index.ts';
import {
  type Implementation,
  PyBytes,
  PyDict,
  PyList,
  PyTuple,
  type Value,
} from '../../objects/index.ts';
import { bytesArgument } from '../../vm/bytes-like.ts';
import { floatIn, textIn } from '../../vm/conversions.ts';
import { collect } from '../../vm/iteration.ts';
import { type SystemRun, systemThen, untilDone } from '../../vm/system-work.ts';
import { smallInteger } from '../arguments.ts';
import { afterDroppedFiles } from '../dropped-files.ts';
import { concatenate } from '../io/index.ts';

/** A child's end as wait(2) packs it. */
function waitStatus(child: ChildStatus): number {
  switch (child.kind) {
    case 'exited':
      return child.status << 8;
    case 'signaled':
      return signalNumber(child.signal);
    case 'stopped':
      return (signalNumber(child.signal) << 8) | 0x7f;
    default:
      return 0xffff;
  }
}

export const waitPid: Implementation = (thread, pid: Value, options: Value) => {
  const { system } = thread.interpreter;
  const noHang = (smallInteger(options, 0) & 1) !== 0;
  const wanted = smallInteger(pid, -1);
  return systemThen(
    thread,
    untilDone(() => system.wait(wanted, { noHang })),
    (_thread, child) =>
      child === undefined ? new PyTuple([0, 0]) : new PyTuple([child.pid, waitStatus(child)]),
    undefined,
  );
};

/** What a child process gets, as `subprocess` asks for it. */
interface Spawning {
  readonly path: string;
  readonly args: readonly string[];
  readonly environment: ReadonlyMap<string, string>;
  readonly directory: string | undefined;
  /** For 0, 1 and 2: a descriptor of the parent. */
  readonly streams: readonly number[];
  readonly closes: boolean;
  readonly newSession: boolean;
}

/** Starts a child that goes on as another program. */
function spawn(system: System, spawning: Spawning): number {
  const { path, args, environment, directory, streams, closes, newSession } = spawning;
  return system.fork(
    programFrom(function* (child) {
      const high = streams.map((descriptor) => child.duplicate(descriptor, 10));
      for (const [target, descriptor] of high.entries()) {
        child.duplicateTo(descriptor, target);
        child.close(descriptor);
      }
      if (closes) {
        for (const descriptor of child.descriptors()) if (descriptor > 2) child.close(descriptor);
      }
      if (newSession) child.startSession();
      for (const signal of ['PIPE', 'XFSZ'] as const) child.setDisposition(signal, 'default');
      try {
        if (directory !== undefined) child.changeDirectory(directory);
        return yield* execute(child, path, args, environment);
      } catch (error) {
        if (error instanceof SystemError) return 127;
        throw error;
      }
    }),
  );
}

export const spawnProcess: Implementation = (
  thread,
  path: Value,
  args: Value,
  env: Value,
  cwd: Value,
  streams: Value,
  closes: Value,
  newSession: Value,
) =>
  afterDroppedFiles(thread, (caller) =>
    collect(
      caller,
      args,
      (inner, words) => {
        const { system } = inner.interpreter;
        const environment = new Map<string, string>();
        if (env instanceof PyDict) {
          for (const { key, value } of env.live()) environment.set(String(key), String(value));
        } else for (const [name, value] of system.environment()) environment.set(name, value);
        return spawn(system, {
          path: textIn(path) ?? '',
          args: words.map((word) => textIn(word) ?? ''),
          environment,
          directory: textIn(cwd),
          streams: (streams as PyTuple).items.map(Number),
          closes: closes === true,
          newSession: newSession === true,
        });
      },
      undefined,
    ),
  );

/**
 * Writes data to one descriptor and reads others to their ends, as each is ready; the answer is a list of bytes, or
 * None when the time is up. Data that nobody reads any more is dropped.
 */
export const exchange: Implementation = (
  thread,
  writer: Value,
  data: Value,
  readers: Value,
  timeout: Value,
) => {
  const { system } = thread.interpreter;
  const seconds = floatIn(timeout);
  const until = seconds === undefined ? Number.POSITIVE_INFINITY : system.now() + seconds * 1e9;
  const fds = readers instanceof PyTuple ? readers.items.map(Number) : [];
  const input = writer === null ? undefined : bytesArgument(data);
  return systemThen(
    thread,
    exchanging(system, Number(writer), input, fds, until),
    (_thread, all) => (all === undefined ? null : new PyList(all.map((one) => new PyBytes(one)))),
    undefined,
  );
};

function* exchanging(
  system: System,
  writer: number,
  input: Uint8Array | undefined,
  readers: readonly number[],
  until: number,
): SystemRun<readonly Uint8Array[] | undefined> {
  const gathered: Uint8Array[][] = readers.map(() => []);
  const open = new Set(readers);
  let rest = input;
  const close = () => {
    system.close(writer);
    rest = undefined;
  };
  while (open.size > 0 || rest !== undefined) {
    const wanted = [...open].map((descriptor) => ({ descriptor, for: 'read' as const }));
    const ready = system.poll(
      rest === undefined ? wanted : [...wanted, { descriptor: writer, for: 'write' }],
    );
    if (ready instanceof Blocked) {
      if (system.now() >= until) return undefined;
      yield new Blocked(ready.on, Math.min(ready.until, until));
      continue;
    }
    if (rest !== undefined && ready.includes(writer)) {
      try {
        const written = system.write(writer, rest);
        if (typeof written === 'number') rest = rest.subarray(written);
        if (rest.length === 0) close();
      } catch (error) {
        if (!(error instanceof SystemError) || error.code !== 'EPIPE') throw error;
        close();
      }
    }
    for (const descriptor of open) {
      if (!ready.includes(descriptor)) continue;
      const bytes = system.read(descriptor, READ_SIZE);
      if (bytes instanceof Blocked) continue;
      if (bytes.length === 0) open.delete(descriptor);
      else gathered[readers.indexOf(descriptor)]?.push(bytes);
    }
    if (system.spend(10)) yield READY;
  }
  return gathered.map(concatenate);
}

const READ_SIZE = 32_768;
