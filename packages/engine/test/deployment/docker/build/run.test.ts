import { describe, expect, test } from 'vitest';
import {
  build,
  findBaseImage,
  KNOWN_COMMANDS,
  runKnownCommands,
} from '../../../../src/deployment/docker/build/index.ts';
import {
  applyLayer,
  type Files,
  textEntry,
} from '../../../../src/deployment/docker/layers/index.ts';

/** Runs a script on an image, with files put into /w. */
function run(image: string, script: string, context: Readonly<Record<string, string>> = {}) {
  const layers = findBaseImage(image)?.layers ?? [];
  const base = layers.reduce<Files>(applyLayer, new Map());
  const files = new Map([
    ...base,
    ...Object.entries(context).map(([path, text]) => [`/w/${path}`, textEntry(text)] as const),
  ]);
  const result = runKnownCommands({
    ...{ argv: ['/bin/sh', '-c', script], env: {}, workingDirectory: '/w', user: '', files },
    lineOf: () => 7,
  });
  const added = [...result.files].filter(
    ([path, entry]) => files.get(path) !== entry && entry.kind !== 'directory',
  );
  return { ...result, added: added.map(([path]) => path), after: result.files };
}

const APT = 'apt-get update && apt-get install -y';

describe('apt-get', () => {
  test('update, install, and the lists taken away again', () => {
    const { exitCode, added, seconds } = run(
      'ubuntu',
      `${APT} --no-install-recommends python3-pip && rm -rf /var/lib/apt/lists/*`,
    );
    expect(exitCode).toBe(0);
    expect(added.toSorted()).toEqual([
      '/usr/bin/pip',
      '/usr/bin/pip3',
      '/usr/bin/python3',
      '/usr/lib/python3',
      '/usr/lib/python3-pip',
    ]);
    // 19 MB of lists and 45 MiB of packages, 0.28 of that over 12.5 MB/s, unpacked at 150 MB/s, and
    // one second for the mirrors, half a second for each of the two packages.
    const bytes = 19e6 + 45 * 2 ** 20;
    expect(seconds).toBeCloseTo((bytes * 0.28) / 12.5e6 + bytes / 150e6 + 1 + 2 * 0.5);
  });
  test('recommended packages cost their bytes', () => {
    const size = (options: string): number =>
      [...run('debian:12', `${APT} ${options} python3-pip`).after.values()].reduce(
        (sum, entry) => sum + entry.size,
        0,
      );
    expect(size('') - size('--no-install-recommends')).toBe((12 + 358) * 2 ** 20);
  });
  test.each([
    ['apt-get install -y curl', 100, 'E: Unable to locate package curl'],
    [`${APT} curl python3.5`, 100, 'E: Unable to locate package python3.5'],
    ['apt-get update && apt-get install curl', 1, 'Do you want to continue? [Y/n] Abort.'],
    ['apk add curl', 127, '/bin/sh: 1: apk: not found'],
    ['pip install flask', 127, '/bin/sh: 1: pip: not found'],
  ])('%s', (script, exitCode, output) => {
    expect(run('ubuntu', script)).toMatchObject({
      exitCode,
      output: expect.arrayContaining([output]),
    });
  });
  test('the Python of the release has its own name', () => {
    expect(run('ubuntu:24.04', `${APT} python3.12`).exitCode).toBe(0);
    expect(run('debian:12', `${APT} python3.12`).exitCode).toBe(100);
    expect(run('debian:12', `${APT} python3.11`).exitCode).toBe(0);
  });
});

describe('apk, pip, npm, go, gcc', () => {
  const manifest =
    '{"dependencies":{"a":"1","b":"1"},"devDependencies":{"c":"1"},"scripts":{"build":"x"}}';
  test.each<[string, string, Readonly<Record<string, string>>, readonly string[]]>([
    ['alpine', 'apk add --no-cache curl', {}, ['/usr/bin/curl', '/usr/lib/curl']],
    [
      'alpine',
      'apk update && apk add curl',
      {},
      ['/usr/bin/curl', '/usr/lib/curl', '/var/cache/apk/indexes'],
    ],
    [
      'python:3.12-slim',
      'pip install --no-cache-dir -r requirements.txt',
      { 'requirements.txt': '# list\nflask==3.0\n\nother>=1 # why\n' },
      [
        '/usr/local/bin/flask',
        '/usr/local/lib/python3/site-packages/flask',
        '/usr/local/lib/python3/site-packages/other',
      ],
    ],
    [
      'python:3.12-slim',
      'pip install requests',
      {},
      ['/root/.cache/pip', '/usr/local/lib/python3/site-packages/requests'],
    ],
    [
      'node:22-alpine',
      'npm ci',
      { 'package.json': manifest, 'package-lock.json': '{}' },
      ['/w/node_modules'],
    ],
    [
      'node:22-alpine',
      'npm install && npm run build',
      { 'package.json': manifest },
      ['/w/dist', '/w/node_modules'],
    ],
    [
      'golang:1.22-alpine',
      'PATH=/x true || export PATH=/usr/local/go/bin:$PATH && go build -o /out',
      { 'main.go': 'x' },
      ['/out'],
    ],
    ['golang:1.22', 'gcc -o hello hello.c', { 'hello.c': 'x' }, ['/w/hello']],
  ])('%s: %s', (image, script, context, expected) => {
    // Assignments in front of a command are not known; the Go image's path comes from its ENV.
    const text = script.replace('PATH=/x true || ', '');
    const result = run(image, text, context);
    expect(result.output.filter((line) => /error/i.test(line))).toEqual([]);
    expect(result.exitCode).toBe(0);
    expect(result.added.toSorted()).toEqual(expected);
  });
  test('without development dependencies there is less', () => {
    const size = (options: string): number | undefined =>
      run('node:22-slim', `npm install ${options}`, { 'package.json': manifest }).after.get(
        '/w/node_modules',
      )?.size;
    expect([size(''), size('--omit=dev')]).toEqual([6_000_000, 4_000_000]);
  });
  test('a program depends on its sources alone', () => {
    const digest = (context: Readonly<Record<string, string>>): string | undefined =>
      run(
        'golang:1.22',
        'export PATH=/usr/local/go/bin:$PATH && go build -o /out',
        context,
      ).after.get('/out')?.digest;
    expect(digest({ 'a.go': '1', 'README.md': '1' })).toBe(
      digest({ 'a.go': '1', 'README.md': '2' }),
    );
    expect(digest({ 'a.go': '1' })).not.toBe(digest({ 'a.go': '2' }));
  });
  test.each<[string, string, Readonly<Record<string, string>>, number, string]>([
    ['alpine', 'apk add curl', {}, 1, 'ERROR: unable to select packages:'],
    ['alpine', 'apk add --no-cache nothing', {}, 1, '  nothing (no such package)'],
    ['alpine', 'apt-get update', {}, 127, '/bin/sh: apt-get: not found'],
    [
      'python:3.12',
      'pip install -r requirements.txt',
      {},
      1,
      "ERROR: Could not open requirements file: [Errno 2] No such file or directory: 'requirements.txt'",
    ],
    [
      'ubuntu',
      `${APT} python3-pip && pip install flask`,
      {},
      1,
      'error: externally-managed-environment',
    ],
    [
      'node:22-slim',
      'npm ci',
      { 'package.json': '{}' },
      1,
      'npm error The `npm ci` command can only install with an existing package-lock.json',
    ],
    ['node:22-slim', 'npm install', {}, 254, 'npm error code ENOENT'],
    ['node:22-slim', 'npm install', { 'package.json': '{' }, 1, 'npm error code EJSONPARSE'],
    [
      'node:22-slim',
      'npm run build',
      { 'package.json': '{}' },
      1,
      'npm error Missing script: "build"',
    ],
    ['golang:1.22', 'gcc x.c', {}, 1, 'gcc: error: x.c: No such file or directory'],
    ['golang:1.22', 'gcc', {}, 1, 'gcc: fatal error: no input files'],
  ])('%s: %s fails', (image, script, context, exitCode, output) => {
    expect(run(image, script, context)).toMatchObject({
      exitCode,
      output: expect.arrayContaining([output]),
    });
  });
});

describe('the shell', () => {
  test('no shell in the image', () => {
    const result = runKnownCommands({
      ...{ argv: ['/bin/sh', '-c', 'true'], env: {}, workingDirectory: '/', user: '' },
      ...{ files: new Map(), lineOf: () => 1 },
    });
    expect(result).toMatchObject({
      exitCode: 127,
      output: ['exec: "/bin/sh": stat /bin/sh: no such file or directory'],
    });
  });
  test('set -e stops at a failure that nothing looks at', () => {
    expect(run('alpine', 'set -e; false; echo a > x').added).toEqual([]);
    expect(run('alpine', 'set -e; false || true; echo a > x').added).toEqual(['/w/x']);
    expect(run('alpine', 'false; echo a > x').added).toEqual(['/w/x']);
  });
  test('redirections', () => {
    const { after, output } = run(
      'alpine',
      'echo a > x; echo b >>x; echo c >/dev/null 2>&1; echo d 2> /dev/null; echo e',
    );
    expect(after.get('/w/x')).toEqual(textEntry('a\nb\n'));
    expect(output).toEqual(['d', 'e']);
  });
  test('# begins a comment, ; and quotes inside words do not end them', () => {
    expect(run('alpine', 'echo \'a; b\' "c && d" e\\;f # g; false').output).toEqual([
      'a; b c && d e;f',
    ]);
  });
  test.each([
    ['a | b', '|'],
    ['echo $(date)', 'command substitution'],
    ['echo `date`', 'command substitution'],
    ['(true)', '('],
    ['true & true', '&'],
    ['cat < x', '<'],
    ['&& true', '&& without a command before it'],
    ['echo "a', 'a quote that is not closed'],
  ])('%s is refused', (script, what) => {
    expect(() => run('alpine', script)).toThrow(`the builder's shell does not know ${what}`);
  });
  test.each([
    ['if true; then true; fi', 'the command if'],
    ['./run.sh', 'the command ./run.sh'],
    ['apk fetch x', 'apk fetch'],
    ['chmod u=rwx /bin/sh', 'chmod u=rwx'],
    ['rm /etc', 'rm of a directory without -r'],
    ['printf %s a', 'printf with %'],
    ['constructor', 'the command constructor'],
  ])('%s is not known', (script, what) => {
    expect(() => run('alpine', script)).toThrow(`this builder does not know ${what}`);
  });
  test('the commands that are known', () => {
    expect(KNOWN_COMMANDS).toContain('apt-get');
    expect(KNOWN_COMMANDS).toEqual(KNOWN_COMMANDS.toSorted());
  });
});

test('another runner can take the place of the table', () => {
  const result = build({
    dockerfile: 'FROM scratch\nENV E=1\nARG A=2\nWORKDIR /w\nUSER u\nRUN whatever it | takes\n',
    run: ({ argv, env, workingDirectory, user, files }) => {
      expect({ argv, env, workingDirectory, user }).toEqual({
        ...{ argv: ['/bin/sh', '-c', 'whatever it | takes'], env: { E: '1', A: '2' } },
        ...{ workingDirectory: '/w', user: 'u' },
      });
      return {
        exitCode: 0,
        output: ['done'],
        seconds: 5,
        files: new Map([...files, ['/w/x', textEntry('x')]]),
      };
    },
  });
  expect(result.steps.at(-1)).toMatchObject({
    status: 'miss',
    seconds: 5.3,
    bytes: 1,
    output: ['done'],
  });
});
