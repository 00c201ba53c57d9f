import type { Run, System } from '../../../../machine/index.ts';
import { readTextFile } from '../formats/read-file.ts';

const ADDRESS = /^(?:[0-9]{1,3}\.){3}[0-9]{1,3}$/;

/** A line of `/etc/hosts`: an IPv4 address and its names. Source: hosts(5). */
export interface HostLine {
  readonly address: string;
  readonly names: readonly string[];
}

export function* readHosts(system: System): Run<readonly HostLine[]> {
  const text = (yield* readTextFile(system, '/etc/hosts')) ?? '';
  return text.split('\n').flatMap((line): HostLine[] => {
    const [address = '', ...names] = line.replace(/#.*/, '').trim().split(/\s+/);
    return ADDRESS.test(address) ? [{ address, names }] : [];
  });
}

/** The IPv4 address of a name or address, `undefined` when nobody knows it. */
export function* resolveHost(system: System, host: string): Run<string | undefined> {
  if (ADDRESS.test(host))
    return host.split('.').every((part) => Number(part) < 256) ? host : undefined;
  for (const { address, names } of yield* readHosts(system)) {
    if (names.some((name) => name.toLowerCase() === host.toLowerCase())) return address;
  }
  return undefined;
}

/** Names of ports for TCP, from `/etc/services`. Source: services(5). */
export interface Services {
  nameOf(port: number): string | undefined;
  portOf(name: string): number | undefined;
}

export function* readServices(system: System): Run<Services> {
  const text = (yield* readTextFile(system, '/etc/services')) ?? '';
  const byPort = new Map<number, string>();
  const byName = new Map<string, number>();
  for (const line of text.split('\n')) {
    const match = /^([^\s#]+)\s+([0-9]+)\/tcp/.exec(line);
    if (match === null) continue;
    byPort.set(Number(match[2]), match[1] ?? '');
    byName.set(match[1] ?? '', Number(match[2]));
  }
  return { nameOf: (port) => byPort.get(port), portOf: (name) => byName.get(name) };
}
