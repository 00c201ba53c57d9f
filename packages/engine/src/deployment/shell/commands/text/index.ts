import type { Command } from '../command.ts';
import { cat } from './cat.ts';
import { head } from './head.ts';
import { nl } from './nl.ts';
import { rev } from './rev.ts';
import { tac } from './tac.ts';
import { tail } from './tail.ts';
import { wc } from './wc.ts';

export const TEXT_COMMANDS: readonly Command[] = [cat, head, nl, rev, tac, tail, wc];
