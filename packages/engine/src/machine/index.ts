export * from './calls.ts';
export { type ErrorName, errorMessage, errorNumber, SystemError } from './errors.ts';
export {
  addTerminal,
  type Booted,
  type BootOptions,
  bootKernel,
  type InitialMount,
  startProcess,
} from './kernel/boot.ts';
export type { KernelEvent } from './kernel/events.ts';
export { executableContent } from './kernel/executables.ts';
export {
  createHostFeed,
  createHostSink,
  createHostSource,
  type HostFeed,
  type HostSink,
} from './kernel/host-files.ts';
export { latestTime } from './kernel/kernel.ts';
export { type KernelParts, kernelParts } from './kernel/parts.ts';
export { exitStatus } from './kernel/process.ts';
export { type KernelState, runKernel, setTimer } from './kernel/scheduler.ts';
export { sendSignal } from './kernel/signal-delivery.ts';
export type { Disk, Kernel, NetworkNamespace, Process, Terminal } from './kernel/state.ts';
export { createTerminal } from './kernel/terminal.ts';
export { resizeTerminal, takeScreen, typeAt } from './kernel/terminal-device.ts';
export type { BlockDevice } from './ports/block-device.ts';
export type * from './ports/file-system.ts';
export {
  Blocked,
  type Request,
  type Resumable,
  type WaitQueue,
  type Wake,
} from './ports/program.ts';
export type * from './ports/transport.ts';
export * from './signals.ts';
export * from './streams.ts';
export type * from './system.ts';
