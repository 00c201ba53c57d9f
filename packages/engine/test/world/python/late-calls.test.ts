import { expect, test } from 'vitest';
import { startPython } from '../../../src/world/python/index.ts';

/** Runs a program on a machine that has booted without the code of most calls. */
async function outputOf(source: string, files: Record<string, string> = {}): Promise<string> {
  const python = startPython({ source, name: 'main.py', files });
  let output = '';
  for (;;) {
    const halt = python.advance(100_000);
    for (const { text } of python.takeOutput()) output += text;
    if (halt?.kind === 'ended') return output;
    if (halt?.kind === 'loading') await halt.loaded;
    else if (halt !== undefined) throw new Error(halt.kind);
  }
}

test('files of /proc and the terminal are opened by a program that has imported nothing', async () => {
  expect(await outputOf("print(open('/proc/self/comm').read(), end='')")).toBe('python3\n');
  expect(await outputOf("with open('/proc/self/fd/1', 'w') as out: out.write('written\\n')")).toBe(
    'written\n',
  );
  expect(await outputOf("print(open('/dev/pts/0', 'w').isatty())")).toBe('True\n');
  expect(await outputOf("print(open('/dev/stdin').name)")).toBe('/dev/stdin\n');
});

test('an error of a call whose code comes late is that of the call', async () => {
  const source = `
for path in '/dev/tty', '/proc/nothing', '/proc/self/fd/99', '/proc/1/environ':
    try:
        open(path)
    except OSError as error:
        print(type(error).__name__, error)
`;
  expect(await outputOf(source)).toBe(
    [
      "OSError [Errno 6] No such device or address: '/dev/tty'",
      "FileNotFoundError [Errno 2] No such file or directory: '/proc/nothing'",
      "FileNotFoundError [Errno 2] No such file or directory: '/proc/self/fd/99'",
      "PermissionError [Errno 13] Permission denied: '/proc/1/environ'",
      '',
    ].join('\n'),
  );
});

test('calls on paths and pipes, and other programs', async () => {
  const source = `
import os, subprocess
print(os.path.exists('/proc/1'), 'etc' in os.listdir('/'))
reader, writer = os.pipe()
os.write(writer, b'through')
print(os.read(reader, 7))
line = 'mkfifo f; (echo named > f &); cat f; ls / | head -1'
print(subprocess.run(line, shell=True, capture_output=True, text=True).stdout, end='')
`;
  expect(await outputOf(source)).toBe("True True\nb'through'\nnamed\nbin\n");
});

test('a module of the program, and one that is nowhere', async () => {
  const source = `
import helper
print(helper.twice(21))
try:
    import nowhere
except ImportError as error:
    print(error)
`;
  const files = { 'helper.py': 'def twice(number):\n    return number * 2\n' };
  expect(await outputOf(source, files)).toBe("42\nNo module named 'nowhere'\n");
});
