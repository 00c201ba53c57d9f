import { describe, expect, test } from 'vitest';
import { runScript } from '../../../src/world/linux/index.ts';

/** What goes wrong on a real machine goes wrong here the same way, and the host is never held up. */
describe('faults', () => {
  test('a writer whose reader has gone is ended by SIGPIPE', async () => {
    const { stdout, stderr } = await runScript({
      script: 'yes | head -n 2; echo $? $PIPESTATUS',
    });
    expect(stdout).toBe('y\ny\n0 141\n');
    expect(stderr).toBe('');
  });

  test('a writer that ignores SIGPIPE tells of the broken pipe', async () => {
    const { stdout, stderr } = await runScript({
      script: "(trap '' PIPE; yes) | head -n 1; echo ${PIPESTATUS[*]}",
    });
    expect(stdout).toBe('y\n1 0\n');
    expect(stderr).toBe('yes: standard output: Broken pipe\n');
  });

  test('a disk that fills up in the middle of a write keeps what fitted', async () => {
    const { stdout, stderr, status } = await runScript({
      script:
        'seq 1 10000000 > big; echo "status $?"; wc -c < big; df --output=avail . | tail -n 1',
      disk: 16 * 1024 ** 2,
      stepLimit: 1e9,
    });
    expect(stderr).toBe('seq: write error: No space left on device\n');
    const [first, size, available] = stdout.trim().split('\n');
    expect(first).toBe('status 1');
    expect(Number(size)).toBeGreaterThan(10_000_000);
    expect(Number(available)).toBe(0);
    expect(status).toBe(0);
  });

  test('/dev/full is always full', async () => {
    const { stderr } = await runScript({
      script: 'echo x > /dev/full; cat /etc/hostname > /dev/full',
    });
    expect(stderr).toBe(
      'script.sh: line 1: echo: write error: No space left on device\ncat: write error: No space left on device\n',
    );
  });

  test('kill -9 in the middle of a pipeline ends its neighbours by end of file and SIGPIPE', async () => {
    const { stdout } = await runScript({
      script: [
        'yes | cat | tail -n 1 > last &',
        'sleep 0.1',
        'kill -9 "$(pgrep -x cat)"',
        'wait',
        'cat last',
        'pgrep -x yes || echo "yes has ended"',
      ].join('\n'),
      stepLimit: 1e9,
    });
    expect(stdout).toBe('y\nyes has ended\n');
  });

  test('at the limit on processes a shell tries four times more, and then gives the line up', async () => {
    const { stdout, stderr } = await runScript({
      script: [
        '(ulimit -u 7; for i in {1..9}; do sleep 17 >& /dev/null & done; echo not reached)',
        'echo $? $SECONDS',
      ].join('\n'),
    });
    // As bash 5.2.15 writes it, and waits 1, 2, 4 and 8 seconds.
    expect(stderr).toBe(
      `${'script.sh: fork: retry: Resource temporarily unavailable\n'.repeat(4)}script.sh: fork: Resource temporarily unavailable\n`,
    );
    expect(stdout).toBe('254 15\n');
  });

  test('when others end meanwhile, it goes on', async () => {
    const { stdout, stderr } = await runScript({
      script: [
        '(ulimit -u 7; for i in {1..9}; do sleep 2.5 >& /dev/null & done; echo reached)',
        'echo $?',
      ].join('\n'),
    });
    expect(stderr).toBe('script.sh: fork: retry: Resource temporarily unavailable\n'.repeat(3));
    expect(stdout).toBe('reached\n0\n');
  });

  test('a fork bomb is held at the limit, and the machine goes on', async () => {
    const { stdout, stderr } = await runScript({
      script: 'ulimit -u 50; f() { f | f & }; f; sleep 1; ps -e | wc -l; kill -9 -1',
      stepLimit: 1e9,
    });
    // 49 processes of the reader and init at most, the heading, and what wc and ps need.
    expect(Number(stdout)).toBeLessThanOrEqual(52);
    expect(stderr).toMatch(/^(?:script\.sh: fork: retry: Resource temporarily unavailable\n)+/);
  });

  test('an endless loop is ended at the limit on work', async () => {
    const { cutShort, status } = await runScript({
      script: 'while true; do :; done',
      stepLimit: 2_000_000,
    });
    expect(cutShort).toBe('steps');
    expect(status).toBe(137);
  });

  test.each([['cat /dev/zero'], ['yes'], ["head -c 1G /dev/zero | tr '\\0' x"]])(
    'output without end, `%s`, is ended at the limit on output',
    async (script) => {
      const { cutShort, stdout } = await runScript({ script, outputLimit: 100_000 });
      expect(cutShort).toBe('output');
      // What one stretch of work writes beyond the limit is little.
      expect(stdout.length).toBeLessThan(5_000_000);
    },
  );

  test('a function that calls itself for ever dies of its stack', async () => {
    const { stderr, status } = await runScript({ script: 'f() { f; }; f', stepLimit: 1e9 });
    expect(status).toBe(139);
    expect(stderr).toBe('');
  });

  test('recursion that ends is no trouble', async () => {
    const { stdout } = await runScript({
      script: 'f() { (( $1 == 0 )) && { echo bottom; return; }; f $(( $1 - 1 )); }; f 3000',
    });
    expect(stdout).toBe('bottom\n');
  });

  test('a command of 200 KB on one line', async () => {
    const word = 'x'.repeat(20);
    const { stdout } = await runScript({ script: `set -- ${`${word} `.repeat(10_000)}; echo $#` });
    expect(stdout).toBe('10000\n');
  });

  test('an argument beyond 128 KiB is refused by the kernel', async () => {
    const { stderr, status } = await runScript({
      script: 'x=$(head -c 140000 /dev/zero | tr "\\0" x); /usr/bin/echo "$x" > /dev/null',
    });
    expect(stderr).toBe('script.sh: line 1: /usr/bin/echo: Argument list too long\n');
    expect(status).toBe(126);
  });

  test('a regular expression that would take for ever elsewhere answers', async () => {
    const { stdout, duration } = await runScript({
      script: `printf '%sb\\n' ${'a'.repeat(40)} | grep -cE '(a+)+$'; echo "status $?"`,
    });
    expect(stdout).toBe('0\nstatus 1\n');
    expect(duration).toBeLessThan(1e9);
  });

  test('a script that waits for what never comes is told apart', async () => {
    const { cutShort } = await runScript({ script: 'mkfifo p; cat p' });
    expect(cutShort).toBe('waits for ever');
  });
});

describe('runScript', () => {
  test('gives the same run for the same input and seed', async () => {
    const options = {
      script:
        'echo $RANDOM $RANDOM; (sleep 0.2; echo late) & for i in 1 2 3; do echo $i; done | cat; wait; date',
      seed: 7,
    };
    expect(await runScript(options)).toEqual(await runScript(options));
    const other = await runScript({ ...options, seed: 8 });
    expect(other.stdout).not.toBe((await runScript(options)).stdout);
  });

  test('keeps the order in which both streams were written', async () => {
    const { output, stdout, stderr } = await runScript({ script: 'echo a; echo b >&2; echo c' });
    expect(output).toEqual([
      { stream: 'stdout', text: 'a\n' },
      { stream: 'stderr', text: 'b\n' },
      { stream: 'stdout', text: 'c\n' },
    ]);
    expect([stdout, stderr]).toEqual(['a\nc\n', 'b\n']);
  });

  test('takes no real time to sleep', async () => {
    const { stdout, duration } = await runScript({ script: 'sleep 1h; echo $SECONDS' });
    expect(stdout).toBe('3600\n');
    expect(Math.round(duration / 1e9)).toBe(3600);
  });
});
