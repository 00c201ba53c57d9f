import { describe, expect, test } from 'vitest';
import { bash } from '../../machine.ts';

describe('jobs', () => {
  test('wait gives the status of a background job', async () => {
    expect((await bash('(exit 3) & wait $!; echo $?; wait; echo $?')).stdout).toBe('3\n0\n');
  });

  test('wait without such a child', async () => {
    expect(await bash('wait 99999')).toMatchObject({
      stderr: 'bash: line 1: wait: pid 99999 is not a child of this shell\n',
      status: 127,
    });
  });

  test('a child that a signal ended is reported with its command', async () => {
    const { stderr, stdout } = await bash("bash -c 'kill -SEGV $$'; echo $?");
    expect(stdout).toBe('139\n');
    expect(stderr).toMatch(
      /^bash: line 1: +[0-9]+ Segmentation fault {6}bash -c 'kill -SEGV \$\$'\n$/,
    );
  });

  test('a terminated one shortly, an interrupted one and one of a closed pipe not at all', async () => {
    expect((await bash("bash -c 'kill -TERM $$'; :")).stderr).toBe('Terminated\n');
    expect((await bash("bash -c 'kill -PIPE $$'; echo $?")).stderr).toBe('');
  });

  test('a trap of a child runs when the child is told to end', async () => {
    const script =
      "(trap 'echo got; exit 7' TERM; while :; do :; done) & sleep 0.1; kill $!; wait $!; echo $?";
    expect((await bash(script)).stdout).toBe('got\n7\n');
  });

  test('jobs lists them with marks', async () => {
    const { stdout } = await bash('set -m; sleep 1 & sleep 2 & jobs; jobs %1');
    expect(stdout).toBe(
      '[1]-  Running                 sleep 1 &\n[2]+  Running                 sleep 2 &\n[1]-  Running                 sleep 1 &\n',
    );
  });
});
