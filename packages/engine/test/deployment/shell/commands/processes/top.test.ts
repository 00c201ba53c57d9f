import { expect, test } from 'vitest';
import { runScript } from '../../../../../src/world/linux/index.ts';

test('screens in batch mode', async () => {
  const { stdout } = await runScript({ script: 'while :; do :; done & top -b -n 2 -d 1; kill %1' });
  const lines = stdout.split('\n');
  expect(lines[0]).toMatch(
    /^top - 09:00:0\d up 0 min, {2}0 user, {2}load average: \d\.\d\d, \d\.\d\d, \d\.\d\d$/,
  );
  expect(lines[1]).toBe('Tasks:   4 total,   2 running,   2 sleeping,   0 stopped,   0 zombie');
  expect(lines[2]).toMatch(
    /^%Cpu\(s\): +\d+\.\d us, +\d+\.\d sy, +\d+\.\d ni, +\d+\.\d id, +0\.0 wa, +0\.0 hi, +0\.0 si, +0\.0 st $/,
  );
  expect(lines[6]).toBe(
    '    PID USER      PR  NI    VIRT    RES    SHR S  %CPU  %MEM     TIME+ COMMAND',
  );
  // One core of two is busy.
  expect(lines[7]).toMatch(
    /^ {6}3 reader {4}20 {3}0 +\d+ +\d+ +\d+ R +(9\d|10\d)\.\d +\d\.\d +0:0\d\.\d\d bash$/,
  );
  expect(lines.filter((line) => line.startsWith('top - '))).toHaveLength(2);
});

test('without a terminal, and mistakes', async () => {
  const { stderr } = await runScript({ script: 'top; top -b -n x; top -b -p y; top -b -o nope' });
  expect(stderr).toBe(
    "top: failed tty get\ntop: bad iterations argument 'x'\ntop: bad pid 'y'\ntop: unrecognized field name 'nope'\n",
  );
});
