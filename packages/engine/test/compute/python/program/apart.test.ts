import { expect, test } from 'vitest';
import { runScript } from '../../../../src/world/linux/run-script.ts';

const source = `
class Own(Exception):
    pass

for base in (object, Exception):
    print([one.__name__ for one in base.__subclasses__() if one.__module__ == '__main__'])
`;

test('a program sees no classes of those that ran before it', async () => {
  for (let run = 0; run < 2; run += 1) {
    const { stdout } = await runScript({ script: 'python3 own.py', files: { 'own.py': source } });
    expect(stdout).toBe("[]\n['Own']\n");
  }
});
