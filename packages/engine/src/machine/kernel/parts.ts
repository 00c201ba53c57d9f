import { createProcFileSystem } from '../proc/proc-file-system.ts';
import { openFifo, openingFifo } from './fifo.ts';
import * as files from './file-calls.ts';
import { mount, unmount } from './mount-calls.ts';
import { createPipe, openPipe } from './pipe.ts';
import * as groups from './session-calls.ts';
import { socketStatuses } from './socket-status.ts';
import * as sockets from './sockets.ts';
import { openTerminal } from './terminal-device.ts';

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
