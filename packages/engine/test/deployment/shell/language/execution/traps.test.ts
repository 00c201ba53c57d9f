import { describe, expect, test } from 'vitest';
import { bash } from '../../machine.ts';

describe('traps', () => {
  test.each([
    ['trap "echo bye" EXIT; echo a', 'a\nbye\n', 0],
    ['trap "echo bye" EXIT; exit 3', 'bye\n', 3],
    ['trap "echo got; exit 5" TERM; kill -TERM $$; echo no', 'got\n', 5],
    ['trap "" TERM; kill -TERM $$; echo alive', 'alive\n', 0],
    ['trap "echo usr" USR1; kill -USR1 $$; echo $?', 'usr\n0\n', 0],
    ['f() { return 2; }; trap "echo ret" RETURN; f; echo $?', '2\n', 0],
    ['(trap "echo sub" EXIT; echo in); echo out', 'in\nsub\nout\n', 0],
    ['trap "echo $BASHPID" EXIT; (true); :', undefined, 0],
  ])('%s', async (script, output, status) => {
    const run = await bash(script);
    if (output !== undefined) expect(run.stdout).toBe(output);
    expect(run.status).toBe(status);
  });

  test('trap -p lists them, also in a subshell', async () => {
    const { stdout } = await bash(`trap "it's" USR2; trap '' HUP; trap -p; (trap -p USR2)`);
    expect(stdout).toBe(
      "trap -- '' SIGHUP\ntrap -- 'it'\\''s' SIGUSR2\ntrap -- 'it'\\''s' SIGUSR2\n",
    );
  });

  test('a shell that a signal ends has no status of its own', async () => {
    expect((await bash('kill -TERM $$; echo no')).status).toBe(143);
  });
});
