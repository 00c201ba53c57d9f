import { expect, test } from 'vitest';
import {
  parseSignal,
  translateSignal,
} from '../../../../../src/deployment/shell/commands/processes/signals.ts';

test('names and numbers', () => {
  expect(['9', 'KILL', 'sigterm', '0', 'EXIT', 'POLL', 'nope', '99'].map(parseSignal)).toEqual([
    'KILL',
    'KILL',
    'TERM',
    0,
    0,
    'IO',
    undefined,
    undefined,
  ]);
  expect(['9', 'HUP', '29', 'nope'].map(translateSignal)).toEqual(['KILL', '1', 'POLL', undefined]);
});
