import type { System } from '../../../../machine/index.ts';
import { type Implementation, PyBytes, PyDict, PyFloat, type Value } from '../../objects/index.ts';
import { collect } from '../../vm/iteration.ts';
import { aboutFile } from '../../vm/os-errors.ts';
import { systemThen } from '../../vm/system-work.ts';
import { smallInteger } from '../arguments.ts';
import { StructSequence, structSequenceType } from '../struct-sequence.ts';
import { exchange, spawnProcess, waitPid } from './children.ts';
import { signalArgument } from './signals.ts';

const timesType = structSequenceType('times_result', 'posix', [
  'user',
  'system',
  'children_user',
  'children_system',
  'elapsed',
]);
export const unameType = structSequenceType('uname_result', 'posix', [
  'sysname',
  'nodename',
  'release',
  'version',
  'machine',
]);
function environ(system: System): Value {
  const dict = new PyDict();
  for (const [name, value] of system.environment()) dict.setName(name, value);
  return dict;
}

/** Calls about the process itself, and about others. */
export const processFunctions: Readonly<Record<string, Implementation>> = {
  'environ()': (thread) => environ(thread.interpreter.system),
  'putenv(name, value, /)': (thread, name: Value, value: Value) => {
    thread.interpreter.system.environment().set(String(name), String(value));
    return null;
  },
  'unsetenv(name, /)': (thread, name: Value) => {
    thread.interpreter.system.environment().delete(String(name));
    return null;
  },
  'getpid()': (thread) => thread.interpreter.system.pid,
  'getppid()': (thread) => thread.interpreter.system.parent(),
  'getuid()': (thread) => thread.interpreter.system.uid,
  'geteuid()': (thread) => thread.interpreter.system.uid,
  'getgid()': (thread) => thread.interpreter.system.gid,
  'getegid()': (thread) => thread.interpreter.system.gid,
  'getpgid(pid)': (thread) => thread.interpreter.system.group(),
  'getpgrp()': (thread) => thread.interpreter.system.group(),
  'umask(mask, /)': (thread, mask: Value) =>
    thread.interpreter.system.setUmask(smallInteger(mask, 0)),
  'kill(pid, signal, /)': (thread, pid: Value, signal: Value) => {
    const { system } = thread.interpreter;
    system.kill(smallInteger(pid, 0), signal === 0 ? 0 : signalArgument(signal));
    // A signal to itself is dealt with before the next line.
    if (smallInteger(pid, 0) === system.pid) return systemThen(thread, giveWay(), () => null, 0);
    return null;
  },
  'waitpid(pid, options, /)': waitPid,
  '_exit(status)': (thread, status: Value) =>
    systemThen(thread, endAtOnce(smallInteger(status, 0)), () => null, undefined),
  'urandom(size, /)': (thread, size: Value) => {
    const { system } = thread.interpreter;
    const bytes = new Uint8Array(smallInteger(size, 0));
    for (let index = 0; index < bytes.length; index += 1) bytes[index] = system.random() * 256;
    return new PyBytes(bytes);
  },
  'times()': (thread) => {
    const { self, children } = thread.interpreter.system.cpuTimes();
    return new StructSequence(timesType, [
      new PyFloat(self / 1e9),
      new PyFloat(0),
      new PyFloat(children / 1e9),
      new PyFloat(0),
      new PyFloat(thread.interpreter.system.now() / 1e9),
    ]);
  },
  'hostname()': (thread) => thread.interpreter.system.hostName(),
  'uname()': (thread) =>
    new StructSequence(unameType, [
      'Linux',
      thread.interpreter.system.hostName(),
      '6.1.0-28-amd64',
      '#1 SMP PREEMPT_DYNAMIC Debian 6.1.119-1 (2024-11-22)',
      'x86_64',
    ]),
  'spawn(path, args, env, cwd, streams, close_fds, new_session, /)': spawnProcess,
  'exchange(writer, data, readers, timeout, /)': exchange,
  'execve(path, argv, env, /)': (thread, path: Value, argv: Value, env: Value) =>
    collect(
      thread,
      argv,
      (inner, words) => {
        const environment = new Map<string, string>();
        if (env instanceof PyDict) {
          for (const { key, value } of env.live()) environment.set(String(key), String(value));
        }
        const { system } = inner.interpreter;
        aboutFile(() => system.execute(String(path), words.map(String), environment), path);
        return systemThen(inner, replaced(), () => null, undefined);
      },
      undefined,
    ),
};

function* giveWay(): Generator<{ readonly kind: 'ready' }, void> {
  yield { kind: 'ready' };
}

function* endAtOnce(
  status: number,
): Generator<{ readonly kind: 'exit'; readonly status: number }, void> {
  yield { kind: 'exit', status: status & 255 };
}

function* replaced(): Generator<{ readonly kind: 'replaced' }, void> {
  yield { kind: 'replaced' };
}
