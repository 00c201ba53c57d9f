import { type Run, retry, type System } from '../../../../machine/index.ts';

/**
 * A connection for a file name `/dev/tcp/host/port`, which bash opens itself; `undefined` for all others. Names of
 * hosts are addresses or `localhost`. Source: bash(1), "REDIRECTION".
 */
export function* openNetwork(system: System, name: string): Run<number | undefined> {
  const [, host, port] = /^\/dev\/tcp\/([^/]+)\/([0-9]{1,5})$/.exec(name) ?? [];
  if (host === undefined || port === undefined) return undefined;
  const descriptor = system.socket();
  const peer = { address: host === 'localhost' ? '127.0.0.1' : host, port: Number(port) };
  yield* retry(() => system.connect(descriptor, peer));
  return descriptor;
}
