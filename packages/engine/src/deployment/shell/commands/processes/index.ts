import type { Command } from '../command.ts';

export const PROCESS_COMMANDS: readonly Command[] = [];
