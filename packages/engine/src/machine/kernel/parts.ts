import { createProcFileSystem } from '../proc/proc-file-system.ts';
import { openFifo, openingFifo } from './fifo.ts';
import {
  changeOwner,
  changePermissions,
  changeTimes,
  checkAccess,
  link,
  makeDirectory,
  makeNode,
  readDirectory,
  readLink,
  removeDirectory,
  rename,
  statusOfPath,
  symbolicLink,
  truncate,
  unlink,
} from './file-calls.ts';
import { mount, unmount } from './mount-calls.ts';
import { createPipe, openPipe } from './pipe.ts';
import {
  foregroundGroup,
  setForegroundGroup,
  setGroup,
  startSession,
  takeTerminal,
  terminalOf,
} from './session-calls.ts';
import { socketStatuses } from './socket-status.ts';
import {
  ANY_ADDRESS,
  accept,
  bind,
  connect,
  createSocket,
  listen,
  openSocket,
  shutdown,
} from './sockets.ts';
import { openTerminal } from './terminal-device.ts';

const files = {
  changeOwner,
  changePermissions,
  changeTimes,
  checkAccess,
  link,
  makeDirectory,
  makeNode,
  readDirectory,
  readLink,
  removeDirectory,
  rename,
  statusOfPath,
  symbolicLink,
  truncate,
  unlink,
} as const;

const groups = {
  foregroundGroup,
  setForegroundGroup,
  setGroup,
  startSession,
  takeTerminal,
  terminalOf,
} as const;

const sockets = {
  accept,
  bind,
  connect,
  createSocket,
  listen,
  openSocket,
  shutdown,
  ANY_ADDRESS,
} as const;

/**
 * What a program does without that only works with files it has open: calls on paths, sockets, pipes, sessions and
 * terminals, and the files under /proc.
 */
export const kernelParts = {
  createPipe,
  createProcFileSystem,
  files,
  groups,
  mount,
  openFifo,
  openingFifo,
  openPipe,
  openTerminal,
  sockets,
  socketStatuses,
  unmount,
} as const;

export type KernelParts = typeof kernelParts;
