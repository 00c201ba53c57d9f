import { expect, test } from 'vitest';
import {
  commandText,
  parseProcess,
  terminalName,
} from '../../../../../src/deployment/shell/commands/processes/process-table.ts';

// Of cat on Linux 6.1, with a name that has blanks and parentheses.
const STAT =
  '16398 (a) b (c) R 16372 16372 13361 34816 16372 4194304 103 0 0 0 150 25 7 3 20 0 1 0 1839458 3133440 392 0\n';

test('the files of a process', () => {
  const process = parseProcess(
    STAT,
    'Name:\tcat\nUid:\t1000\t1000\t1000\t1000\nGid:\t7\t7\t7\t7\n',
    'cat\0-\0',
    '765 392 100 1 0 1 0\n',
  );
  expect(process).toMatchObject({
    pid: 16_398,
    name: 'a) b (c',
    state: 'R',
    parent: 16_372,
    session: 13_361,
    terminal: 34_816,
    userTime: 150,
    systemTime: 25,
    childrenTime: 10,
    nice: 0,
    threads: 1,
    startTime: 1_839_458,
    virtualSize: 3_133_440,
    residentSize: 392 * 4096,
    sharedSize: 409_600,
    uid: 1000,
    gid: 7,
    arguments: ['cat', '-'],
  });
  expect(parseProcess('', '', '', '')).toBeUndefined();
});

test('terminals and command lines', () => {
  expect([0, 34_816, 34_819, 1025].map(terminalName)).toEqual(['?', 'pts/0', 'pts/3', 'tty1']);
  const process = parseProcess(STAT, '', '', '');
  expect(process && commandText(process)).toBe('[a) b (c]');
  expect(process && commandText({ ...process, state: 'Z' })).toBe('[a) b (c] <defunct>');
});
