import { expect, test } from 'vitest';
import { runScript } from '../../../../../src/world/linux/run-script.ts';

async function outputOf(program: string): Promise<string> {
  const { stdout, stderr } = await runScript({
    script: 'python3 program.py',
    files: { 'program.py': program },
  });
  expect(stderr).toBe('');
  return stdout;
}

const CLASS = `
class A:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print('del', self.name)
`;

test('what built-in work holds that waits is in use', async () => {
  const program = `${CLASS}
def show(a):
    print('key of', a.name)
    return a.name
print([a.name for a in sorted((A(n) for n in (2, 1)), key=show)])
print('end')
`;
  expect(await outputOf(program)).toBe('key of 2\nkey of 1\ndel 1\ndel 2\n[1, 2]\nend\n');
});

test('an object in a large heap goes too', async () => {
  const program = `${CLASS}
heap = [[n] for n in range(50_000)]
a = A('a')
del a
print('end')
`;
  expect(await outputOf(program)).toBe('del a\nend\n');
});

test('code of the library that is fetched on the way may drop an object', async () => {
  const program = `${CLASS}
items = [A(1), A(2)]
del items[0]
print('deleted')
items.clear()
print('cleared')
`;
  expect(await outputOf(program)).toBe('del 1\ndeleted\ndel 2\ncleared\n');
});
