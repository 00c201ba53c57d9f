import { describe, expect, it } from 'vitest';
import { runScript, startScript } from '../../../src/world/linux/index.ts';

describe('runScript', () => {
  it('tells both streams, in their order, and the exit status', async () => {
    const run = await runScript({ script: 'echo a; echo b >&2; echo c; exit 3' });
    expect(run.output).toEqual([
      { stream: 'stdout', text: 'a\n' },
      { stream: 'stderr', text: 'b\n' },
      { stream: 'stdout', text: 'c\n' },
    ]);
    expect(run).toMatchObject({ stdout: 'a\nc\n', stderr: 'b\n', status: 3, cutShort: undefined });
  });

  it('runs a setup in the same shell, unseen, and leaves line numbers as they are', async () => {
    const { stdout, stderr } = await runScript({
      setup: 'name=reader\necho unseen; nothing-there\nmkdir -p data; cd data',
      script: 'echo "$name in $PWD"\nnothing-here\n',
      name: 'own.sh',
    });
    expect(stdout).toBe('reader in /home/reader/data\n');
    expect(stderr).toBe('own.sh: line 2: nothing-here: command not found\n');
  });

  it('hears what the background still writes, and does not wait for what waits for ever', async () => {
    const late = await runScript({ script: '(sleep 1; echo late) & exit 4' });
    expect(late).toMatchObject({ stdout: 'late\n', status: 4, cutShort: undefined });
    const server = await runScript({ script: 'nc -l 5000 & sleep 1; echo there' });
    expect(server).toMatchObject({ stdout: 'there\n', status: 0, cutShort: undefined });
    const reader = await runScript({ script: 'mkfifo p; cat p' });
    expect(reader.cutShort).toBe('waits for ever');
  });
});

describe('startScript', () => {
  it('is run step by step, and says what was written since', async () => {
    const running = startScript({ script: 'for n in 1 2 3; do echo $n; done; exit 4' });
    let text = '';
    for (;;) {
      const state = running.run(500);
      for (const piece of running.takeOutput()) text += piece.text;
      if (state.kind === 'ended') {
        expect(state.status).toBe(4);
        break;
      }
      if (state.kind === 'loading') await state.loaded;
      else expect(state.kind).toBe('busy');
    }
    expect(text).toBe('1\n2\n3\n');
    expect(running.now()).toBeGreaterThan(0);
  });
});
