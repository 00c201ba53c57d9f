export * from './calls.ts';
export { type ErrorName, errorMessage, errorNumber, SystemError } from './errors.ts';
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
