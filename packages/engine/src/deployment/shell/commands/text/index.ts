import type { Command } from '../command.ts';
import { cat } from './cat.ts';

export const TEXT_COMMANDS: readonly Command[] = [cat];
