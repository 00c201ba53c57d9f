import type { Command } from '../command.ts';
import { cat } from './cat.ts';
import { head } from './head.ts';
import { rev } from './rev.ts';
import { tac } from './tac.ts';
import { wc } from './wc.ts';

export const TEXT_COMMANDS: readonly Command[] = [cat, head, rev, tac, wc];
