import { describe, expect, test } from 'vitest';
import {
  build,
  type ContextFile,
  simulateStart,
} from '../../../../src/deployment/docker/build/index.ts';

const CONTEXT: readonly ContextFile[] = [
  { path: 'app.py', content: 'print(1)\n' },
  { path: 'run.sh', content: 'echo\n', mode: 0o755 },
  { path: 'plain.sh', content: 'echo\n' },
];

function start(dockerfile: string, args?: readonly string[]) {
  const { image } = build({ dockerfile, context: CONTEXT });
  if (image === null) throw new Error('no image');
  return simulateStart(image, args);
}

const PYTHON = 'FROM python:3.12-slim\nWORKDIR /app\nCOPY . .\n';

describe('what starts', () => {
  test.each([
    ['CMD ["python", "app.py"]', '/usr/local/bin/python', '/app/app.py'],
    ['CMD python app.py', '/usr/local/bin/python', '/app/app.py'],
    ['CMD exec python3 app.py --port 80', '/usr/local/bin/python3', '/app/app.py'],
    ['ENTRYPOINT ["python"]\nCMD ["app.py"]', '/usr/local/bin/python', '/app/app.py'],
    ['CMD ["python", "-m", "http.server"]', '/usr/local/bin/python', null],
    ['CMD ["./run.sh"]', '/app/run.sh', null],
    ['CMD ["bash", "plain.sh"]', '/bin/bash', '/app/plain.sh'],
    ['CMD cd / && echo hi', '/bin/sh', null],
    ['CMD $PROGRAM', '/bin/sh', null],
    ['CMD a | b', '/bin/sh', null],
    ['', '/usr/local/bin/python3', null],
  ])('%s', (text, executable, script) => {
    expect(start(PYTHON + text)).toMatchObject({ executable, script, exitCode: null, message: '' });
  });
  test('arguments of docker run stand in for CMD', () => {
    expect(start(`${PYTHON}ENTRYPOINT ["python"]\nCMD ["a.py"]`, ['app.py'])).toMatchObject({
      argv: ['python', 'app.py'],
      exitCode: null,
    });
  });
});

describe('what does not', () => {
  test.each([
    [
      'FROM ubuntu\nCMD ["python", "app.py"]',
      127,
      'exec: "python": executable file not found in $PATH',
    ],
    ['FROM ubuntu\nCMD python app.py', 127, '/bin/sh: 1: python: not found'],
    ['FROM alpine\nCMD python app.py', 127, '/bin/sh: python: not found'],
    [
      'FROM ubuntu\nSHELL ["/bin/bash", "-c"]\nCMD python',
      127,
      '/bin/bash: line 1: python: command not found',
    ],
    ['FROM scratch\nCMD ["/app"]', 127, 'exec: "/app": stat /app: no such file or directory'],
    ['FROM scratch\nCMD echo hi', 127, 'exec: "/bin/sh": stat /bin/sh: no such file or directory'],
    [`${PYTHON}CMD ["./plain.sh"]`, 126, 'exec: "./plain.sh": permission denied'],
    [
      'FROM python:3.12-slim\nWORKDIR /app\nCOPY . ./app\nCMD ["python3", "app.py"]',
      2,
      "python3: can't open file '/app/app.py': [Errno 2] No such file or directory",
    ],
    [
      'FROM node:22-slim\nWORKDIR /w\nCMD ["node", "x.js"]',
      1,
      "Error: Cannot find module '/w/x.js'",
    ],
    ['FROM ubuntu\nCMD ["bash", "x.sh"]', 127, 'bash: x.sh: No such file or directory'],
    ['FROM ubuntu\nCMD ["sh", "x.sh"]', 2, 'sh: 0: cannot open x.sh: No such file'],
    ['FROM alpine\nCMD ["sh", "x.sh"]', 2, "sh: can't open 'x.sh': No such file or directory"],
    ['FROM scratch\nCOPY app.py /', 125, 'docker: no command specified'],
  ])('%s', (dockerfile, exitCode, message) => {
    expect(start(dockerfile)).toMatchObject({ exitCode, message });
  });
});
