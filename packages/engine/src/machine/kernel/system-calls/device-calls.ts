import { SystemError } from '../../errors.ts';
import { Blocked } from '../../ports/program.ts';
import type { SocketAddress } from '../../ports/transport.ts';
import type { SocketStatus, TerminalSettings, TerminalSize } from '../../system.ts';
import { fileOf, install } from '../descriptors.ts';
import { wakeAll } from '../kernel.ts';
import type { Socket } from '../state.ts';
import { DescriptorCalls } from './descriptor-calls.ts';

/** Calls on terminals and this.parts.sockets. */
export class DeviceCalls extends DescriptorCalls {
  terminalSettings(descriptor: number): TerminalSettings {
    return this.parts.groups.terminalOf(this.process, descriptor).settings;
  }
  setTerminalSettings(descriptor: number, settings: TerminalSettings): void {
    this.enter();
    const terminal = this.parts.groups.terminalOf(this.process, descriptor);
    terminal.settings = settings;
    wakeAll(this.kernel, terminal.toBeRead);
  }
  terminalSize(descriptor: number): TerminalSize {
    return this.parts.groups.terminalOf(this.process, descriptor).size;
  }
  foregroundGroup(descriptor: number): number {
    return this.parts.groups.foregroundGroup(this.process, descriptor);
  }
  setForegroundGroup(descriptor: number, group: number): void {
    this.enter();
    this.parts.groups.setForegroundGroup(this.kernel, this.process, descriptor, group);
  }
  takeTerminal(descriptor: number): void {
    this.enter();
    this.parts.groups.takeTerminal(this.process, descriptor);
  }
  isTerminal(descriptor: number): boolean {
    return this.process.descriptors.get(descriptor)?.file.terminal !== undefined;
  }
  socket(): number {
    this.enter();
    const socket = this.parts.sockets.createSocket(this.kernel, this.process);
    return install(this.process, this.parts.sockets.openSocket(this.kernel, socket));
  }
  bind(descriptor: number, local: SocketAddress): void {
    this.enter();
    this.parts.sockets.bind(this.process, this.#socketOf(descriptor), local);
  }
  listen(descriptor: number, backlog: number): void {
    this.enter();
    this.parts.sockets.listen(this.kernel, this.process, this.#socketOf(descriptor), backlog);
  }
  accept(descriptor: number): { descriptor: number; peer: SocketAddress } | Blocked {
    this.enter();
    const accepted = this.parts.sockets.accept(this.#socketOf(descriptor));
    if (accepted instanceof Blocked) return accepted;
    const { peer } = accepted;
    if (peer === undefined) throw new SystemError('ENOTCONN');
    const file = this.parts.sockets.openSocket(this.kernel, accepted);
    return { descriptor: install(this.process, file), peer };
  }
  connect(descriptor: number, peer: SocketAddress): Blocked | undefined {
    this.enter();
    return this.parts.sockets.connect(this.kernel, this.process, this.#socketOf(descriptor), peer);
  }
  shutdown(descriptor: number, what: 'read' | 'write' | 'both'): void {
    this.enter();
    this.parts.sockets.shutdown(this.kernel, this.#socketOf(descriptor), what);
  }
  socketAddress(descriptor: number): SocketAddress {
    return this.#socketOf(descriptor).local ?? this.parts.sockets.ANY_ADDRESS;
  }
  peerAddress(descriptor: number): SocketAddress {
    const { peer } = this.#socketOf(descriptor);
    if (peer === undefined) throw new SystemError('ENOTCONN');
    return peer;
  }
  streamSockets(): readonly SocketStatus[] {
    this.enter();
    return this.parts.socketStatuses(this.process.network);
  }
  #socketOf(descriptor: number): Socket {
    const { socket } = fileOf(this.process, descriptor);
    if (socket === undefined) throw new SystemError('ENOTSOCK');
    return socket;
  }
}
