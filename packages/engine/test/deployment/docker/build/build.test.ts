import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describePlace, InputError } from '../../../../src/base/index.ts';
import {
  type BuildOptions,
  type BuildResult,
  build,
  type ContextFile,
  EMPTY_CACHE,
  findBaseImage,
  type Step,
  unionView,
} from '../../../../src/deployment/docker/build/index.ts';
import { textEntry } from '../../../../src/deployment/docker/layers/index.ts';

const APP: ContextFile = { path: 'app.py', content: 'print(1)\n', mtime: 1 };
const REQUIREMENTS: ContextFile = { path: 'requirements.txt', content: 'flask\n', mtime: 1 };
const CONTEXT = [APP, REQUIREMENTS];

/** Builds one after the other, each with the cache of the one before. */
function chain(...all: readonly BuildOptions[]): readonly BuildResult[] {
  const results: BuildResult[] = [];
  for (const options of all) {
    results.push(
      build({ context: CONTEXT, cache: results.at(-1)?.cache ?? EMPTY_CACHE, ...options }),
    );
  }
  return results;
}

/** The last of several builds. */
function last(...all: readonly BuildOptions[]): BuildResult {
  const result = chain(...all).at(-1);
  if (result === undefined) throw new Error('no build');
  return result;
}

const statuses = ({ steps }: BuildResult): string => steps.map(({ status }) => status).join(' ');
const reasons = ({ steps }: BuildResult): string[] => steps.map(({ reason }) => reason.message);
const paths = (result: BuildResult, below = '/'): string[] =>
  unionView(result.layers)
    .rows.filter(({ visible, path }) => visible && path.startsWith(below))
    .map(({ path }) => path);
const step = (result: BuildResult, text: string): Step => {
  const found = result.steps.find((one) => one.text.startsWith(text));
  if (found === undefined) throw new Error(`no step ${text}`);
  return found;
};

function refusal(options: BuildOptions): string {
  try {
    build({ context: CONTEXT, ...options });
  } catch (error) {
    if (!(error instanceof InputError) || error.place === null) throw error;
    return `${describePlace(error.place)}: ${error.message}`;
  }
  throw new Error('no error');
}

const GOOD = `FROM python:3.12-slim
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
COPY . .
CMD ["python", "app.py"]
`;
const changed = (path: string): readonly ContextFile[] =>
  CONTEXT.map((file) => (file.path === path ? { ...file, content: 'changed\n' } : file));

describe('order of instructions', () => {
  test('the source changes: what stands above its COPY is kept', () => {
    const [first, second] = chain(
      { dockerfile: GOOD },
      { dockerfile: GOOD, context: changed('app.py') },
    );
    if (first === undefined || second === undefined) throw new Error('no build');
    expect(statuses(first)).toBe('miss miss miss miss miss metadata');
    expect(statuses(second)).toBe('hit hit hit hit miss metadata');
    expect(step(second, 'COPY . .').reason).toEqual({
      kind: 'files',
      message: 'app.py changed',
      names: ['app.py'],
    });
    expect(second.seconds).toBeLessThan(first.seconds / 10);
  });
  test('the requirements change: the installation runs again', () => {
    const result = last(
      { dockerfile: GOOD },
      { dockerfile: GOOD, context: changed('requirements.txt') },
    );
    expect(statuses(result)).toBe('hit hit miss miss miss metadata');
    expect(reasons(result).slice(2, 5)).toEqual([
      'requirements.txt changed',
      'the step above missed',
      'the step above missed',
    ]);
  });
  test('everything copied first: any change runs the installation again', () => {
    const bad = GOOD.replace('COPY requirements.txt .\n', '')
      .replace('COPY . .\n', '')
      .replace('RUN', 'COPY . .\nRUN');
    const result = last({ dockerfile: bad }, { dockerfile: bad, context: changed('app.py') });
    expect(statuses(result)).toBe('hit hit miss miss metadata');
  });
  test('only the modification time differs', () => {
    const touched = CONTEXT.map((file) => ({ ...file, mtime: 2 }));
    const result = last({ dockerfile: GOOD }, { dockerfile: GOOD, context: touched });
    expect(statuses(result)).toBe('hit hit hit hit hit metadata');
    expect(step(result, 'COPY . .').reason).toEqual({
      kind: 'times',
      message:
        'only the modification time of app.py and requirements.txt differs, which does not count',
      names: ['app.py', 'requirements.txt'],
    });
  });
});

describe('the exercise with four bugs', () => {
  const BAD = `FROM ubuntu:latest
WORKDIR /app
COPY . ./app
RUN apt-get update && apt-get install -y --no-install-recommends \\
python3.5 \\
python3-pip \\
&& \\

apt-get clean && \\
rm -rf /var/lib/apt/lists/*
CMD ["python", "app.py"]
`;
  test('there is no python3.5', () => {
    const result = build({ dockerfile: BAD, context: CONTEXT });
    expect(statuses(result)).toBe('miss miss miss failed not-reached');
    expect(result.image).toBeNull();
    expect(result.failure).toMatchObject({ line: 4, exitCode: 100 });
    expect(step(result, 'RUN').output[0]).toBe('E: Unable to locate package python3.5');
    expect(result.layers).toHaveLength(2 + 1);
    // What succeeded is kept for the next attempt.
    expect(statuses(last({ dockerfile: BAD }, { dockerfile: BAD.replace('3.5', '3') }))).toBe(
      'hit hit hit miss metadata',
    );
  });
  test('the copy lands in /app/app', () => {
    const result = build({ dockerfile: BAD.replace('3.5', '3'), context: CONTEXT });
    expect(paths(result, '/app')).toEqual([
      '/app',
      '/app/app',
      '/app/app/app.py',
      '/app/app/requirements.txt',
    ]);
  });
});

describe('reasons of misses', () => {
  const reason = (text: string, before: BuildOptions, after: BuildOptions) =>
    step(last(before, after), text).reason;
  const file = (text: string): BuildOptions => ({ dockerfile: `FROM alpine\n${text}` });
  test('the first build', () => {
    expect(reasons(build(file('RUN true')))).toEqual([
      '1 of 1 layers downloaded (3600000 bytes)',
      'nothing is cached yet',
    ]);
  });
  test('another instruction', () => {
    const second = last(file('RUN echo a'), file('RUN echo b'));
    expect(step(second, 'RUN echo b').reason).toMatchObject({
      kind: 'instruction',
      message: 'the instruction changed: it was RUN echo a',
    });
  });
  test('a new step at the end', () => {
    expect(reason('RUN true', file('RUN echo a'), file('RUN echo a\nRUN true'))).toMatchObject({
      kind: 'first',
      message: 'nothing has been built on the step above yet',
    });
  });
  test('another base', () => {
    const other = { dockerfile: 'FROM busybox\nRUN echo a' };
    expect(reason('RUN', file('RUN echo a'), other)).toMatchObject({ kind: 'base' });
  });
  test('permissions, a new file, a file that is gone', () => {
    const copy = file('COPY . /x/');
    const context = [
      { ...APP, mode: 0o755 },
      { path: 'new', content: '' },
    ];
    expect(reason('COPY', copy, { ...copy, context })).toEqual({
      kind: 'files',
      message: 'app.py changed in permissions or owner; requirements.txt removed; new added',
      names: ['app.py', 'requirements.txt', 'new'],
    });
  });
  test('a directory whose files are ignored', () => {
    const copy = { ...file('COPY . /x/'), context: [{ path: 'docs/a', content: '' }] };
    const [before, after] = [
      { ...copy, dockerignore: 'docs' },
      { ...copy, dockerignore: 'docs/*' },
    ];
    expect(reason('COPY', before, after)).toEqual({
      kind: 'files',
      message: 'docs: other directories',
      names: ['docs'],
    });
    expect(paths(last(before, after), '/x')).toEqual(['/x', '/x/docs']);
  });
  test('many files', () => {
    const many = Array.from({ length: 5 }, (_, index) => ({ path: `f${index}`, content: '' }));
    const copy = file('COPY . /x/');
    expect(reason('COPY', { ...copy, context: [] }, { ...copy, context: many }).message).toBe(
      'f0, f1 and 3 more added',
    );
  });
  test('build arguments and variables', () => {
    const run = file('ARG V=0\nRUN echo $V');
    expect(
      reason('RUN', { ...run, buildArgs: { V: '1' } }, { ...run, buildArgs: { V: '2' } }),
    ).toEqual({
      kind: 'variables',
      message: 'build argument V changed from 1 to 2',
      names: ['V'],
    });
    expect(reason('RUN', file('ENV V=1\nRUN true'), file('ENV V=2\nRUN true')).message).toBe(
      'variable V changed from 1 to 2',
    );
    expect(reason('RUN', file('RUN true'), file('ENV V=2\nRUN true')).message).toBe(
      'variable V added',
    );
  });
  test('user and working directory', () => {
    expect(reason('RUN', file('RUN true'), file('USER me\nRUN true'))).toMatchObject({
      kind: 'settings',
      message: 'user changed from root to me',
    });
  });
});

describe('rules of BuildKit that buildah does not have', () => {
  const kept = (before: string, after: string): string =>
    statuses(
      last({ dockerfile: `FROM alpine\n${before}` }, { dockerfile: `FROM alpine\n${after}` }),
    );
  test('instructions that change the configuration alone do not touch the steps below', () => {
    for (const one of [
      'LABEL a=',
      'EXPOSE ',
      'STOPSIGNAL ',
      'VOLUME /',
      'ONBUILD RUN ',
      'MAINTAINER ',
    ]) {
      expect(kept(`${one}1\nRUN true`, `${one}2\nRUN true`)).toBe('hit metadata hit');
    }
  });
  test('ENV and USER reach RUN, not COPY', () => {
    for (const one of ['ENV a=', 'USER ', 'ARG a=']) {
      expect(kept(`${one}1\nCOPY . /x\nRUN true`, `${one}2\nCOPY . /x\nRUN true`)).toBe(
        'hit metadata hit miss',
      );
    }
  });
  test('a predefined proxy argument does not count', () => {
    const dockerfile = 'FROM alpine\nARG HTTP_PROXY\nRUN true';
    const result = last(
      { dockerfile, buildArgs: { HTTP_PROXY: 'a' } },
      { dockerfile, buildArgs: { HTTP_PROXY: 'b' } },
    );
    expect(statuses(result)).toBe('hit metadata hit');
  });
  test('COPY --link does not depend on what is below', () => {
    const link = (text: string): BuildOptions => ({
      dockerfile: `FROM alpine\nRUN ${text}\nCOPY --link app.py /x/\nRUN echo end`,
    });
    const result = last(link('echo 1'), link('echo 2'));
    expect(statuses(result)).toBe('hit miss hit miss');
    expect(paths(result, '/x')).toEqual(['/x', '/x/app.py']);
  });
});

describe('stages', () => {
  const GO = `ARG V=1.22
FROM golang:\${V}-alpine AS builder
WORKDIR /src
COPY . .
RUN go build -o /out/app
FROM scratch
COPY --from=builder /out/app /app
ENTRYPOINT ["/app"]
`;
  const context: ContextFile[] = [
    { path: 'main.go', content: 'package main\n' },
    { path: 'README.md', content: 'x' },
  ];
  test('only what is copied is in the image', () => {
    const result = build({ dockerfile: GO, context });
    expect(paths(result)).toEqual(['/app']);
    expect(result.image).toMatchObject({ bytes: 7_000_000, config: { entrypoint: ['/app'] } });
    expect(step(result, 'FROM scratch').reason.message).toBe('starts from nothing');
  });
  test('a stage that is rebuilt and makes the same lets the copy from it hit', () => {
    const edited = context.map((file) =>
      file.path === 'README.md' ? { ...file, content: 'y' } : file,
    );
    expect(statuses(last({ dockerfile: GO, context }, { dockerfile: GO, context: edited }))).toBe(
      'hit hit miss miss metadata hit metadata',
    );
  });
  test('the copy waits for the stage; unrelated stages run side by side', () => {
    const result = build({
      dockerfile:
        'FROM alpine AS a\nRUN sleep 10\nFROM busybox AS b\nRUN sleep 4\nFROM alpine\nCOPY --from=a /etc/passwd /a\nCOPY --from=b /bin/sh /b\n',
    });
    const a = step(result, 'RUN sleep 10');
    const b = step(result, 'RUN sleep 4');
    expect(b.startedAt).toBeLessThan(a.startedAt + a.seconds);
    expect(step(result, 'COPY --from=a').startedAt).toBe(a.startedAt + a.seconds);
    expect(result.seconds).toBeLessThan(15);
  });
  test('what the target does not need is skipped', () => {
    const dockerfile =
      'FROM alpine AS a\nRUN true\nFROM a AS b\nRUN echo b\nFROM alpine AS c\nRUN echo c\n';
    expect(statuses(build({ dockerfile }))).toBe('skipped skipped skipped skipped miss miss');
    expect(statuses(build({ dockerfile, target: 'b' }))).toBe(
      'miss miss metadata miss skipped skipped',
    );
    expect(statuses(build({ dockerfile, target: '0' }))).toBe(
      'miss miss skipped skipped skipped skipped',
    );
    expect(refusal({ dockerfile, target: 'd' })).toBe(
      'field "target": target stage "d" could not be found',
    );
    expect(refusal({ dockerfile: 'FROM alpine AS final\n', target: 'finl' })).toMatch(
      '(did you mean final?)',
    );
  });
  test('a stage inherits files, variables and arguments of the stage it starts from', () => {
    const result = build({
      dockerfile: 'FROM alpine AS a\nARG X=1\nENV E=2\nWORKDIR /w\nFROM a\nRUN echo $X $E > both\n',
    });
    expect(unionView(result.layers).rows.find(({ path }) => path === '/w/both')?.entry).toEqual(
      textEntry('1 2\n'),
    );
  });
  test('an argument from before FROM is seen in a stage only when declared there', () => {
    const result = build({
      dockerfile: 'ARG X=1\nFROM alpine\nRUN echo "<$X>"\nARG X\nRUN echo "<$X>" again\n',
    });
    expect(result.steps.map(({ output }) => output.join(''))).toEqual(['', '<>', '', '<1> again']);
  });
  test('COPY --from a later stage or an unknown name', () => {
    expect(
      refusal({ dockerfile: 'FROM alpine AS a\nCOPY --from=b /x /x\nFROM a AS b\n', target: 'b' }),
    ).toBe(
      'Dockerfile, line 2: cannot copy from stage "b", it needs to be defined before current stage',
    );
    const failure = build({ dockerfile: 'FROM alpine\nCOPY --from=nothere /x /x' }).failure;
    expect(failure).toEqual({
      line: 2,
      exitCode: null,
      message:
        'nothere: pull access denied, repository does not exist or may require authorization',
    });
  });
  test('COPY --from an image', () => {
    const result = build({
      dockerfile: 'FROM scratch\nCOPY --from=nginx:alpine /usr/sbin/nginx /nginx',
    });
    expect(paths(result)).toEqual(['/nginx']);
  });
});

describe('base images', () => {
  test('layers that are there already are not downloaded again', () => {
    const result = last(
      { dockerfile: 'FROM debian:12-slim' },
      { dockerfile: 'FROM python:3.12-slim' },
    );
    expect(result.steps[0]?.reason.message).toBe('2 of 3 layers downloaded (16500000 bytes)');
    expect(findBaseImage('docker.io/library/ubuntu')).toEqual(findBaseImage('ubuntu:24.04'));
  });
  test('an image that is not in the registry', () => {
    expect(build({ dockerfile: 'FROM ubunto\nRUN true' })).toMatchObject({
      failure: { line: 1, exitCode: null },
      image: null,
    });
    expect(refusal({ dockerfile: 'ARG I\nFROM $I' })).toBe(
      'Dockerfile, line 2: base name ($I) should not be blank',
    );
  });
  test('triggers of ONBUILD run in the build that starts from the image, once', () => {
    const base = build({
      dockerfile: 'FROM alpine\nONBUILD COPY app.py /trigger/\nONBUILD RUN echo hi',
    }).image;
    const images = (name: string) => {
      const image = findBaseImage('alpine');
      return name === 'mine' && image !== null && base !== null
        ? { ...image, config: base.config }
        : image;
    };
    expect(base?.config.onBuild).toEqual(['COPY app.py /trigger/', 'RUN echo hi']);
    const result = build({ dockerfile: 'FROM mine\nRUN echo own', images, context: CONTEXT });
    expect(result.steps.map(({ text }) => text)).toEqual([
      'FROM mine',
      'COPY app.py /trigger/',
      'RUN echo hi',
      'RUN echo own',
    ]);
    expect(paths(result, '/trigger')).toEqual(['/trigger', '/trigger/app.py']);
    expect(result.image?.config.onBuild).toEqual([]);
  });
});

describe('configuration', () => {
  test('every instruction that changes it alone', () => {
    const { image, steps } = build({
      dockerfile: `FROM scratch
ENV A=1 B="$A x"
ENV C=$A
LABEL one=1 two="2 3"
USER me:us
EXPOSE 80 53/udp
VOLUME /data /more
STOPSIGNAL SIGINT
HEALTHCHECK --interval=5s CMD ["check"]
SHELL ["/bin/bash", "-c"]
ENTRYPOINT run
CMD ["x"]
MAINTAINER someone
ONBUILD RUN true
WORKDIR /
`,
    });
    expect(image?.config).toEqual({
      env: { A: '1', B: ' x', C: '1' },
      ...{ workingDirectory: '/', user: 'me:us', entrypoint: ['/bin/bash', '-c', 'run'] },
      ...{ command: ['x'], shell: ['/bin/bash', '-c'], exposedPorts: ['80/tcp', '53/udp'] },
      ...{ volumes: ['/data', '/more'], labels: { one: '1', two: '2 3' } },
      ...{ healthcheck: ['CMD', 'check'], stopSignal: 'SIGINT', onBuild: ['RUN true'] },
      author: 'someone',
    });
    expect(image?.layers).toEqual([]);
    expect(steps.filter(({ status }) => status === 'metadata')).toHaveLength(14);
  });
  test('ENTRYPOINT drops the CMD of the base, not the own one', () => {
    const command = (text: string) =>
      build({ dockerfile: `FROM alpine\n${text}` }).image?.config.command;
    expect(command('ENTRYPOINT ["a"]')).toBeNull();
    expect(command('CMD ["b"]\nENTRYPOINT ["a"]')).toEqual(['b']);
  });
  test('a build argument that nothing declares', () => {
    expect(build({ dockerfile: 'FROM alpine', buildArgs: { X: '1' } }).warnings).toEqual([
      { line: 1, message: 'One or more build-args [X] were not consumed' },
    ]);
  });
  test('WORKDIR makes a layer only when it makes the directory', () => {
    const { steps } = build({ dockerfile: 'FROM alpine\nWORKDIR /a/b\nWORKDIR /a' });
    expect(steps.map(({ layer }) => layer?.changes.map(({ path }) => path) ?? null)).toEqual([
      null,
      ['/a', '/a/b'],
      null,
    ]);
  });
});

describe('layers', () => {
  test('changing permissions costs the file again; deleting it saves nothing', () => {
    const result = build({
      dockerfile:
        'FROM scratch\nCOPY --from=busybox / /\nCOPY big /big\nRUN chmod 600 /big\nRUN rm /big\n',
      context: [{ path: 'big', content: { size: 1000, digest: 'd' } }],
    });
    expect(result.steps.map(({ bytes }) => bytes)).toEqual([0, 4_300_000, 1000, 1000, 0]);
    expect(step(result, 'RUN chmod').layer?.changes).toMatchObject([
      { path: '/big', change: 'changed' },
    ]);
    expect(step(result, 'RUN rm').layer?.changes).toEqual([{ path: '/big', change: 'deleted' }]);
    expect(unionView(result.layers).hiddenBytes).toBe(2000);
    expect(result.image?.bytes).toBe(4_302_000);
  });
  test('COPY --chown, --chmod, here-documents and archives', () => {
    const { layers } = build({
      dockerfile: `FROM scratch
ENV who=me
COPY --chown=1:2 --chmod=700 app.py /a
COPY <<one <<"two" /d/
hi "$who"
one
hi $who
two
ADD files.tar.gz /t/
`,
      context: [APP, { path: 'files.tar.gz', content: { size: 9, digest: 'd' } }],
    });
    const view = new Map(unionView(layers).rows.map(({ path, entry }) => [path, entry]));
    expect(view.get('/a')).toMatchObject({ mode: 0o700, owner: '1:2' });
    expect(view.get('/d/one')).toEqual(textEntry('hi "me"\n'));
    expect(view.get('/d/two')).toEqual(textEntry('hi $who\n'));
    expect(view.get('/t/files')).toMatchObject({ kind: 'tree', size: 9 });
  });
  test('RUN <<EOF', () => {
    const result = build({
      dockerfile: 'FROM alpine\nRUN <<EOF\necho a > /a\nfalse\necho b > /b\nEOF\n',
    });
    expect(paths(result, '/a')).toEqual(['/a']);
    expect(paths(result, '/b')).toContain('/b');
  });
});

describe('what is refused, and on which line', () => {
  test.each([
    [
      'FROM alpine\nRUN true && \\\n  curl x',
      'line 3: this builder does not know the command curl',
    ],
    [
      'FROM alpine\nRUN <<EOF\ntrue\nwget x\nEOF',
      'line 4: this builder does not know the command wget',
    ],
    ['FROM alpine\nRUN a | b', "line 2: the builder's shell does not know |"],
    [
      'FROM alpine\nRUN --mount=type=cache,target=/x true',
      'line 2: this builder does not know --mount',
    ],
    ['FROM alpine\nCOPY --parents a b/', 'line 2: this builder does not know --parents'],
    ['FROM alpine\nCOPY --chmod=rwx app.py /a', "line 2: invalid chmod parameter: 'rwx'"],
    [
      'FROM alpine\nADD https://example.org/x /x',
      'line 2: ADD of a URL is not available here: there is no network (https://example.org/x)',
    ],
    ['FROM alpine\nCOPY [a /x/', 'line 2: syntax error in pattern: /[a'],
    [
      'FROM alpine\nRUN cat <<EOF\nx\nEOF',
      'line 2: this builder does not know a heredoc as input of a command',
    ],
  ])('%j', (dockerfile, message) => {
    expect(refusal({ dockerfile })).toBe(`Dockerfile, ${message}`);
  });
  test('a context that is too large', () => {
    const many = Array.from({ length: 1001 }, (_, index) => ({ path: `${index}`, content: '' }));
    expect(refusal({ dockerfile: 'FROM alpine', context: many })).toBe(
      'field "context": the context has 1001 files',
    );
  });
  test('an image that keeps doubling', () => {
    const doubling = Array.from(
      { length: 20 },
      (_, at) => ` && cp -r /d /e${at} && mv /e${at} /d/`,
    );
    const dockerfile = `FROM alpine\nRUN mkdir /d && touch /d/a${doubling.join('')}`;
    expect(refusal({ dockerfile })).toMatch(/line 2: the image would have \d+ files/);
    const text = `FROM alpine\nRUN echo xxxxxxxxxxxxxxxx > /a${' && cat /a /a > /b && mv /b /a'.repeat(30)}`;
    expect(refusal({ dockerfile: text })).toBe('Dockerfile, line 2: the file would grow too long');
  });
});

/** Dockerfiles of steps that all succeed. */
const dockerfiles = fc
  .array(
    fc.constantFrom(
      'COPY a /x/a',
      'COPY b c /x/',
      'COPY . /all/',
      'COPY d* /x/',
      'RUN echo hi > /y',
      'RUN rm -rf /x /all/b',
      'RUN mkdir -p /z && touch /z/t',
      'WORKDIR /w',
      'WORKDIR v',
      'ENV E=1',
      'ARG V',
      'LABEL l=1',
      'USER u',
    ),
    { maxLength: 8 },
  )
  .map((lines) => ['FROM alpine', ...lines].join('\n'));
const NAMES = ['a', 'b', 'c', 'd', 'dir/e'];
const contexts = fc
  .tuple(...NAMES.map(() => fc.constantFrom('1', '2', '3')))
  .map((contents) =>
    NAMES.map((path, index): ContextFile => ({ path, content: contents[index] ?? '' })),
  );
/** Which of the files a COPY takes. */
const TAKES: Readonly<Record<string, readonly string[]>> = {
  'COPY a /x/a': ['a'],
  'COPY b c /x/': ['b', 'c'],
  'COPY . /all/': NAMES,
  'COPY d* /x/': ['d', 'dir/e'],
};

describe('properties', () => {
  test('building again without a change hits everything and gives the same image', () => {
    fc.assert(
      fc.property(dockerfiles, contexts, (dockerfile, context) => {
        const [first, second] = chain({ dockerfile, context }, { dockerfile, context });
        expect(second?.steps.every(({ status }) => status === 'hit' || status === 'metadata')).toBe(
          true,
        );
        expect(second?.image).toEqual(first?.image);
        expect(second?.seconds).toBe(0);
      }),
    );
  });
  test('one changed file misses from the first step that copies it, and nowhere above', () => {
    fc.assert(
      fc.property(dockerfiles, contexts, fc.constantFrom(...NAMES), (dockerfile, context, path) => {
        const edited = context.map((file) =>
          file.path === path ? { ...file, content: 'new' } : file,
        );
        const result = last({ dockerfile, context }, { dockerfile, context: edited });
        let missed = false;
        for (const { text, status } of result.steps) {
          if (TAKES[text]?.includes(path) === true) missed = true;
          if (status !== 'metadata') expect(status).toBe(missed ? 'miss' : 'hit');
        }
      }),
    );
  });
  test('a build with a cache gives what a build without one gives', () => {
    fc.assert(
      fc.property(dockerfiles, contexts, dockerfiles, contexts, (one, context, other, second) => {
        const cached = last({ dockerfile: one, context }, { dockerfile: other, context: second });
        expect(cached.image).toEqual(build({ dockerfile: other, context: second }).image);
      }),
    );
  });
  test('bytes add up, and steps follow one another in time', () => {
    fc.assert(
      fc.property(dockerfiles, contexts, (dockerfile, context) => {
        const { steps, image, layers, seconds } = build({ dockerfile, context });
        expect(image?.bytes).toBe(steps.reduce((sum, { bytes }) => sum + bytes, 0));
        expect(layers.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(image?.bytes);
        expect(seconds).toBeCloseTo(steps.reduce((sum, one) => sum + one.seconds, 0));
        let clock = 0;
        for (const one of steps) {
          expect(one.startedAt).toBeCloseTo(clock);
          clock = one.startedAt + one.seconds;
        }
      }),
    );
  });
  test('a cache that has been through JSON is the same cache', () => {
    const cache = JSON.parse(JSON.stringify(build({ dockerfile: GOOD, context: CONTEXT }).cache));
    expect(statuses(build({ dockerfile: GOOD, context: CONTEXT, cache }))).toBe(
      'hit hit hit hit hit metadata',
    );
  });
  test('a cache keeps what was used last', () => {
    let { cache } = build({ dockerfile: 'FROM alpine\nRUN echo first' });
    for (let round = 0; round < 4; round++) {
      const lines = Array.from({ length: 100 }, (_, index) => `RUN echo ${round} ${index}`);
      ({ cache } = build({ dockerfile: ['FROM alpine', ...lines].join('\n'), cache }));
    }
    expect(cache.entries).toHaveLength(300);
    expect(statuses(build({ dockerfile: 'FROM alpine\nRUN echo first', cache }))).toBe('hit miss');
    expect(statuses(build({ dockerfile: 'FROM alpine\nRUN echo 3 0', cache }))).toBe('hit hit');
  });
});
