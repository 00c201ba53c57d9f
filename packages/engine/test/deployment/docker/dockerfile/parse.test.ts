import { describe, expect, test } from 'vitest';
import { describePlace, InputError } from '../../../../src/base/index.ts';
import {
  type Instruction,
  lineAt,
  parseDockerfile,
} from '../../../../src/deployment/docker/dockerfile/index.ts';

/** The message and the place of the error that the text gives. */
function refusal(text: string): string {
  try {
    parseDockerfile(text);
  } catch (error) {
    if (!(error instanceof InputError) || error.place === null) throw error;
    return `${describePlace(error.place)}: ${error.message}`;
  }
  throw new Error('no error');
}

/** The first instruction behind FROM. */
function first(text: string): Instruction {
  const instruction = parseDockerfile(`FROM a\n${text}`).stages[0]?.instructions[0];
  if (instruction === undefined) throw new Error('no instruction');
  return instruction;
}

describe('a tree', () => {
  test('every field of an instruction', () => {
    expect(
      parseDockerfile('ARG V=1\nFROM a:$V AS One\nCOPY --from=x --chmod=644 a b/ /c/\n'),
    ).toEqual({
      directives: {},
      escapeCharacter: '\\',
      globalArguments: [
        {
          ...{ keyword: 'ARG', line: 1, endLine: 1, text: 'ARG V=1', form: 'words' },
          ...{ pieces: [{ offset: 0, line: 1 }], flags: [], args: [], heredocs: [], trigger: null },
          pairs: [{ name: 'V', value: '1' }],
        },
      ],
      stages: [
        {
          base: 'a:$V',
          name: 'one',
          from: {
            ...{ keyword: 'FROM', line: 2, endLine: 2, text: 'FROM a:$V AS One', form: 'words' },
            ...{ pieces: [{ offset: 0, line: 2 }], flags: [], args: ['a:$V', 'AS', 'One'] },
            ...{ pairs: [], heredocs: [], trigger: null },
          },
          instructions: [
            {
              ...{ keyword: 'COPY', line: 3, endLine: 3, form: 'words' },
              text: 'COPY --from=x --chmod=644 a b/ /c/',
              pieces: [{ offset: 0, line: 3 }],
              flags: [
                { name: 'from', value: 'x' },
                { name: 'chmod', value: '644' },
              ],
              ...{ args: ['a', 'b/', '/c/'], pairs: [], heredocs: [], trigger: null },
            },
          ],
        },
      ],
      warnings: [],
    });
  });

  test.each<[string, Partial<Instruction>]>([
    ['run echo hi', { keyword: 'RUN', form: 'shell', args: ['echo hi'] }],
    ['RUN ["echo", "hi"]', { form: 'exec', args: ['echo', 'hi'] }],
    ['CMD []', { form: 'exec', args: [] }],
    ['ENTRYPOINT [ "a" ]', { form: 'exec', args: ['a'] }],
    ['COPY ["a b", "c"]', { form: 'exec', args: ['a b', 'c'] }],
    ['ADD a b c/', { form: 'words', args: ['a', 'b', 'c/'] }],
    ['WORKDIR /a b', { args: ['/a b'] }],
    ['USER me:us', { args: ['me:us'] }],
    ['EXPOSE 80  53/udp', { args: ['80', '53/udp'] }],
    ['VOLUME /a /b', { args: ['/a', '/b'] }],
    ['VOLUME ["/a"]', { form: 'exec', args: ['/a'] }],
    ['STOPSIGNAL SIGTERM', { args: ['SIGTERM'] }],
    ['SHELL ["/bin/bash", "-c"]', { form: 'exec', args: ['/bin/bash', '-c'] }],
    ['HEALTHCHECK NONE', { args: ['NONE'] }],
    [
      'HEALTHCHECK --interval=5s CMD curl -f x',
      { args: ['CMD', 'curl -f x'], form: 'shell', flags: [{ name: 'interval', value: '5s' }] },
    ],
    ['HEALTHCHECK CMD ["a", "b"]', { args: ['CMD', 'a', 'b'], form: 'exec' }],
    ['MAINTAINER a b', { args: ['a b'] }],
    [
      'ENV a=1 b="x y" c=x\\ y',
      {
        pairs: [
          { name: 'a', value: '1' },
          { name: 'b', value: '"x y"' },
          { name: 'c', value: 'x\\ y' },
        ],
      },
    ],
    ['ENV a the rest = all', { pairs: [{ name: 'a', value: 'the rest = all' }] }],
    ['LABEL a.b="c"', { pairs: [{ name: 'a.b', value: '"c"' }] }],
    [
      'ARG a b=2',
      {
        pairs: [
          { name: 'a', value: null },
          { name: 'b', value: '2' },
        ],
      },
    ],
    ['COPY --link a b', { flags: [{ name: 'link', value: 'true' }], args: ['a', 'b'] }],
  ])('%s', (text, fields) => {
    expect(first(text)).toMatchObject(fields);
  });

  test('ONBUILD holds an instruction', () => {
    expect(first('ONBUILD COPY . /app').trigger).toMatchObject({
      keyword: 'COPY',
      args: ['.', '/app'],
    });
  });

  test('stages', () => {
    const { stages } = parseDockerfile('FROM a AS x\nRUN b\nFROM x\nFROM scratch as Z\nCMD c\n');
    expect(stages.map(({ base, name, instructions }) => [base, name, instructions.length])).toEqual(
      [
        ['a', 'x', 1],
        ['x', null, 0],
        ['scratch', 'z', 1],
      ],
    );
  });
});

describe('lines', () => {
  test('continuation, comments and empty lines inside an instruction', () => {
    const text = '# top\n\n  RUN a && \\\n# in between\n    b \\   \n\n  c\nRUN d';
    const { stages, warnings } = parseDockerfile(`FROM x\n${text}`);
    const [run, next] = stages[0]?.instructions ?? [];
    expect(run).toMatchObject({ text: 'RUN a &&     b   c', line: 4, endLine: 8 });
    expect(run?.pieces).toEqual([
      { offset: 0, line: 4 },
      { offset: 9, line: 6 },
      { offset: 15, line: 8 },
    ]);
    expect(next).toMatchObject({ text: 'RUN d', line: 9, endLine: 9 });
    expect(warnings).toEqual([{ line: 7, message: 'Empty continuation line' }]);
    if (run === undefined) throw new Error('no instruction');
    expect([0, 8, 9, 14, 15, 99].map((offset) => lineAt(run, offset))).toEqual([4, 4, 6, 6, 8, 8]);
  });
  test('a continuation at the end of the file ends the instruction', () => {
    expect(first('RUN a \\')).toMatchObject({ text: 'RUN a', endLine: 2 });
    expect(first('RUN a \\\n\n# c\n')).toMatchObject({ text: 'RUN a' });
  });
  test('byte-order mark and carriage returns', () => {
    const { stages } = parseDockerfile('\uFEFFFROM a\r\nRUN b \\\r\n c\r\n');
    expect(stages[0]?.instructions[0]?.text).toBe('RUN b  c');
  });
  test('# in the middle is no comment', () => {
    expect(first('RUN echo # x').args).toEqual(['echo # x']);
  });
});

describe('parser directives', () => {
  test('escape, in any case, with spaces', () => {
    const file = parseDockerfile(
      '# syntax = docker/dockerfile:1\n#  EsCape=`\nFROM a\nRUN b `\n c\\\nRUN d',
    );
    expect(file.directives).toEqual({ syntax: 'docker/dockerfile:1', escape: '`' });
    expect(file.stages[0]?.instructions.map(({ text }) => text)).toEqual(['RUN b  c\\', 'RUN d']);
  });
  test('after a comment, an empty line or an unknown directive they are comments', () => {
    for (const before of ['# a comment\n', '\n', '# unknown=1\n', 'ARG a\n']) {
      expect(parseDockerfile(`${before}# escape=\`\nFROM a`).escapeCharacter).toBe('\\');
    }
  });
  test('twice, or wrong', () => {
    expect(refusal('# escape=`\n# escape=\\\nFROM a')).toBe(
      'Dockerfile, line 2: only one escape parser directive can be used',
    );
    expect(refusal('# escape=x\nFROM a')).toBe(
      "Dockerfile, line 1: invalid ESCAPE 'x'. Must be ` or \\",
    );
  });
});

describe('here-documents', () => {
  test('RUN', () => {
    const run = first('RUN <<EOF\necho a\n# kept\n\nEOF\nCMD b');
    expect(run).toMatchObject({ line: 2, endLine: 6, args: ['<<EOF'] });
    expect(run.heredocs).toEqual([
      { name: 'EOF', content: 'echo a\n# kept\n\n', expand: true, line: 3 },
    ]);
  });
  test('several, quoted, with tabs stripped', () => {
    expect(first('COPY <<"A" <<-B /x/\n$a\nA\n\t\tb\n\tB\n').heredocs).toEqual([
      { name: 'A', content: '$a\n', expand: false, line: 3 },
      { name: 'B', content: 'b\n', expand: true, line: 5 },
    ]);
  });
  test('only RUN, COPY and ADD have them', () => {
    expect(refusal('FROM a\nCMD <<EOF\nx\nEOF')).toMatch('line 3: unknown instruction: x');
    expect(first('ONBUILD RUN <<EOF\nx\nEOF').heredocs).toHaveLength(1);
  });
  test('not closed', () => {
    expect(refusal('FROM a\nRUN <<EOF\nx\n')).toBe('Dockerfile, line 2: unterminated heredoc');
  });
  test('as a destination', () => {
    expect(refusal('FROM a\nCOPY a <<E\nE')).toBe(
      'Dockerfile, line 2: COPY cannot accept a heredoc as a destination',
    );
  });
});

describe('exec form', () => {
  test('what is no JSON array is for the shell, with a warning', () => {
    const { stages, warnings } = parseDockerfile("FROM a\nCMD ['python', 'app.py']");
    expect(stages[0]?.instructions[0]).toMatchObject({
      form: 'shell',
      args: ["['python', 'app.py']"],
    });
    expect(warnings).toEqual([
      {
        line: 2,
        message:
          "['python', 'app.py'] looks like the exec form but is not a JSON array (double quotes only), so it is read as plain text",
      },
    ]);
  });
  test('an array of something else', () => {
    expect(refusal('FROM a\nCMD ["a", 1]')).toBe(
      'Dockerfile, line 2: when using JSON array syntax, arrays must be comprised of strings only',
    );
  });
});

describe('what is wrong, and on which line', () => {
  test.each([
    ['', 'line 1: file with no instructions'],
    ['# only\n', 'line 1: file with no instructions'],
    ['RUN a', 'line 1: no build stage in current context'],
    ['ARG a', 'line 1: no build stage in current context'],
    ['FROM', 'line 1: FROM requires either one or three arguments'],
    ['FROM a b', 'line 1: FROM requires either one or three arguments'],
    ['FROM a IN b', 'line 1: FROM requires either one or three arguments'],
    [
      'FROM a AS 1b',
      'line 1: invalid name for build stage: "1b", name can\'t start with a number or contain symbols',
    ],
    ['FROM a\nCOPPY a b', 'line 2: unknown instruction: COPPY (did you mean COPY?)'],
    ['FROM a\nFRM b', 'line 2: unknown instruction: FRM (did you mean FROM?)'],
    ['FROM a\nxylophone', 'line 2: unknown instruction: xylophone'],
    ['FROM a\nRUN', 'line 2: RUN requires at least one argument'],
    ['FROM a\nWORKDIR', 'line 2: WORKDIR requires exactly one argument'],
    ['FROM a\nENV', 'line 2: ENV requires at least one argument'],
    ['FROM a\nENV =a', 'line 2: ENV names can not be blank'],
    ['FROM a\nARG =a', 'line 2: ARG names can not be blank'],
    [
      'FROM a\nCOPY',
      'line 2: COPY requires at least two arguments, but none was provided. Destination could not be determined',
    ],
    ['FROM a\nHEALTHCHECK PING', 'line 2: Unknown type "PING" in HEALTHCHECK (try CMD)'],
    ['FROM a\nHEALTHCHECK NONE x', 'line 2: HEALTHCHECK NONE takes no arguments'],
    ['FROM a\nHEALTHCHECK CMD', 'line 2: Missing command after HEALTHCHECK CMD'],
    ['FROM a\nONBUILD FROM b', "line 2: FROM isn't allowed as an ONBUILD trigger"],
    ['FROM a\nONBUILD', 'line 2: ONBUILD requires at least one argument'],
    ['FROM a\nONBUILD WORKDIR', 'line 2: WORKDIR requires exactly one argument'],
    ['FROM a\nCOPY --chown a b', 'line 2: missing a value on flag: --chown'],
    ['FROM a\nCOPY --chown=a --chown=b c d', 'line 2: duplicate flag specified: --chown'],
    [
      'FROM a\nENV a=1 \\\n b',
      'line 2: Syntax error - can\'t find = in "b". Must be of the form: name=value',
    ],
  ])('%j', (text, message) => {
    expect(refusal(text)).toBe(`Dockerfile, ${message}`);
  });
  test('limits', () => {
    expect(refusal(`FROM a\n${'#'.repeat(70_000)}`)).toBe(
      'Dockerfile, line 1: the Dockerfile has 70007 characters',
    );
    expect(refusal(`FROM a\n${'RUN a\n'.repeat(200)}`)).toBe(
      'Dockerfile, line 201: too many instructions',
    );
    expect(refusal(`FROM a\n${'ONBUILD '.repeat(8000)}`)).toMatch('line 2: Chaining ONBUILD');
  });
  test('MAINTAINER warns', () => {
    expect(parseDockerfile('FROM a\nMAINTAINER b').warnings).toEqual([
      { line: 2, message: 'MAINTAINER is deprecated: use LABEL maintainer=… instead' },
    ]);
  });
});
