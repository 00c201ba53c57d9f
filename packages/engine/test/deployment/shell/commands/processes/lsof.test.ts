import { expect, test } from 'vitest';
import { runScript } from '../../../../../src/world/linux/index.ts';

async function output(script: string): Promise<string> {
  const run = await runScript({ script });
  return run.stdout + run.stderr;
}

test('a file that is deleted and still open', async () => {
  expect(
    await output(
      'exec 5>gone; rm gone; echo 12345 >&5; lsof +L1 > list; cat list | tr -s " " | cut -d " " -f 1-8,10-',
    ),
  ).toBe(
    'COMMAND PID USER FD TYPE DEVICE SIZE/OFF NLINK NAME\nbash 2 reader 5w REG 254,0 6 0 /home/reader/gone (deleted)\n',
  );
});

test('who listens, in the layout of lsof', async () => {
  const script =
    'nc -l 8080 & sleep 0.1; lsof -i :8080; lsof -t -i tcp:8080; lsof -i :81; echo $?; kill %1';
  expect(await output(script)).toBe(
    'COMMAND   PID   USER   FD   TYPE DEVICE SIZE/OFF NODE NAME\n' +
      'nc          3 reader    3u  IPv4   1004      0t0  TCP *:8080 (LISTEN)\n' +
      '3\n1\n',
  );
});

test('descriptors and mistakes', async () => {
  expect(await output('lsof -a -p $$ -d cwd | tail -n 1 | tr -s " " | cut -d " " -f 1-7,9')).toBe(
    'bash 2 reader cwd DIR 254,0 4096 /home/reader\n',
  );
  expect(await output('lsof -p 99999; echo $?; lsof /nope; echo $?; lsof -p x')).toBe(
    "1\n1\nlsof: status error on /nope: No such file or directory\nlsof: illegal process ID: x\nUse the ``man lsof'' command to get more help information.\n",
  );
});
