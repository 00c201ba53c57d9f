/** A file of a context, as the recorder writes it and the engine takes it. */
export interface ScenarioFile {
  readonly path: string;
  readonly content: string;
  readonly mode?: number;
  /** Seconds since 1970. */
  readonly mtime?: number;
}

/** One build of a scenario. */
export interface ScenarioBuild {
  readonly dockerfile: string;
  readonly files: readonly ScenarioFile[];
  readonly buildArgs?: Readonly<Record<string, string>>;
  readonly dockerignore?: string;
}

/** Builds that follow one another with one cache. */
export interface Scenario {
  readonly name: string;
  readonly builds: readonly ScenarioBuild[];
  /**
   * Where buildah 1.28 and BuildKit part: steps, as `build:text`, for which the engine follows
   * BuildKit, and why.
   */
  readonly partings?: Readonly<Record<string, string>>;
}

const text = (path: string, content: string, more: Partial<ScenarioFile> = {}): ScenarioFile => ({
  path,
  content,
  mtime: 1_700_000_000,
  ...more,
});

const A = text('a.txt', 'one\n');
const B = text('b.txt', 'two\n');
const AB = [A, B];
const BASE = 'FROM localhost/base\n';
const SIMPLE = `${BASE}RUN echo start > /start\nCOPY a.txt /a.txt\nRUN echo end > /end\n`;
const ALL = `${BASE}COPY . /src/\nRUN echo end > /end\n`;

const change = (
  name: string,
  before: Partial<ScenarioBuild>,
  after: Partial<ScenarioBuild>,
  partings: Scenario['partings'] = {},
): Scenario => ({
  name,
  builds: [
    { dockerfile: SIMPLE, files: AB, ...before },
    { dockerfile: SIMPLE, files: AB, ...before, ...after },
  ],
  partings,
});

const PER_METADATA =
  'buildah makes the parent of every instruction the image before it; BuildKit keeps configuration out of the keys of COPY, and what RUN does not see out of the keys of RUN';

/** What hits and what misses. */
export const CACHE_SCENARIOS: readonly Scenario[] = [
  change('nothing changed', {}, {}),
  change('text of an instruction', {}, { dockerfile: SIMPLE.replace('echo end', 'echo END') }),
  change('text of a step above', {}, { dockerfile: SIMPLE.replace('echo start', 'echo START') }),
  change('content of the file', {}, { files: [text('a.txt', 'ONE\n'), B] }),
  change('content of a file that is not copied', {}, { files: [A, text('b.txt', 'TWO\n')] }),
  change(
    'modification time alone',
    {},
    { files: [text('a.txt', 'one\n', { mtime: 1_800_000_000 }), B] },
  ),
  change('permissions alone', {}, { files: [text('a.txt', 'one\n', { mode: 0o755 }), B] }),
  change('a comment', {}, { dockerfile: SIMPLE.replace('COPY', '# the file\nCOPY') }),
  change('a step put between', {}, { dockerfile: SIMPLE.replace('COPY', 'RUN true\nCOPY') }),
  change('a step at the end', {}, { dockerfile: `${SIMPLE}RUN true\n` }),
  change(
    'two copies in the other order',
    { dockerfile: `${BASE}COPY a.txt /\nCOPY b.txt /\n` },
    { dockerfile: `${BASE}COPY b.txt /\nCOPY a.txt /\n` },
  ),
  change('COPY . and a file changes', { dockerfile: ALL }, { files: [A, text('b.txt', 'TWO\n')] }),
  change(
    'COPY . and a file is new',
    { dockerfile: ALL },
    { files: [...AB, text('c.txt', 'three\n')] },
  ),
  change('COPY . and a file is gone', { dockerfile: ALL }, { files: [A] }),
  change(
    'COPY . and a file is renamed',
    { dockerfile: ALL },
    { files: [A, text('z.txt', 'two\n')] },
  ),
  change(
    'COPY . and an ignored file changes',
    { dockerfile: ALL, dockerignore: 'b.txt\n' },
    { files: [A, text('b.txt', 'TWO\n')] },
  ),
  change(
    'COPY . and a file becomes ignored',
    { dockerfile: ALL },
    { dockerignore: 'b.txt\n.dockerignore\n' },
  ),
  change(
    'COPY *.txt and another kind of file changes',
    { dockerfile: `${BASE}COPY *.txt /src/\n`, files: [A, text('note.md', 'x\n')] },
    { files: [A, text('note.md', 'y\n')] },
  ),
  change(
    'COPY of a directory and a file deep in it changes',
    { dockerfile: `${BASE}COPY lib /lib/\n`, files: [text('lib/deep/x.txt', 'x\n')] },
    { files: [text('lib/deep/x.txt', 'y\n')] },
  ),
  change('COPY to another place', {}, { dockerfile: SIMPLE.replace('/a.txt', '/other.txt') }),
  {
    name: 'back to an earlier content',
    builds: [
      { dockerfile: SIMPLE, files: AB },
      { dockerfile: SIMPLE, files: [text('a.txt', 'ONE\n'), B] },
      { dockerfile: SIMPLE, files: AB },
    ],
  },
  change(
    'a build argument that RUN uses',
    { dockerfile: `${BASE}RUN true\nARG V\nRUN echo $V > /v\n`, buildArgs: { V: '1' } },
    { buildArgs: { V: '2' } },
  ),
  change(
    'a build argument that RUN does not name',
    { dockerfile: `${BASE}RUN true\nARG V\nRUN echo x > /v\n`, buildArgs: { V: '1' } },
    { buildArgs: { V: '2' } },
  ),
  change(
    'a build argument declared after the last RUN',
    { dockerfile: `${BASE}RUN echo x > /v\nARG V\n`, buildArgs: { V: '1' } },
    { buildArgs: { V: '2' } },
  ),
  change(
    'a build argument that COPY uses',
    { dockerfile: `${BASE}ARG F\nCOPY $F /f\n`, buildArgs: { F: 'a.txt' } },
    { buildArgs: { F: 'b.txt' } },
  ),
  change(
    'a build argument before a COPY that does not use it',
    { dockerfile: `${BASE}ARG V\nCOPY a.txt /f\n`, buildArgs: { V: '1' } },
    { buildArgs: { V: '2' } },
  ),
  change(
    'the default of an ARG',
    { dockerfile: `${BASE}ARG V=1\nRUN echo $V > /v\n` },
    { dockerfile: `${BASE}ARG V=2\nRUN echo $V > /v\n` },
  ),
  change(
    'ENV above RUN',
    { dockerfile: `${BASE}ENV V=1\nRUN echo $V > /v\n` },
    { dockerfile: `${BASE}ENV V=2\nRUN echo $V > /v\n` },
  ),
  change(
    'ENV above COPY',
    { dockerfile: `${BASE}ENV V=1\nCOPY a.txt /a\n` },
    { dockerfile: `${BASE}ENV V=2\nCOPY a.txt /a\n` },
    { '1:COPY a.txt /a': PER_METADATA },
  ),
  change(
    'LABEL above RUN',
    { dockerfile: `${BASE}LABEL v=1\nRUN echo x > /v\n` },
    { dockerfile: `${BASE}LABEL v=2\nRUN echo x > /v\n` },
    { '1:RUN echo x > /v': PER_METADATA },
  ),
  change(
    'CMD above RUN',
    { dockerfile: `${BASE}CMD ["a"]\nRUN echo x > /v\n` },
    { dockerfile: `${BASE}CMD ["b"]\nRUN echo x > /v\n` },
    { '1:RUN echo x > /v': PER_METADATA },
  ),
  change(
    'WORKDIR above RUN',
    { dockerfile: `${BASE}WORKDIR /one\nRUN echo x > v\n` },
    { dockerfile: `${BASE}WORKDIR /two\nRUN echo x > v\n` },
  ),
  change(
    'USER above RUN',
    { dockerfile: `${BASE}USER 0\nRUN echo x > /v\n` },
    { dockerfile: `${BASE}USER 0:0\nRUN echo x > /v\n` },
  ),
  change(
    'CMD below everything',
    { dockerfile: `${SIMPLE}CMD ["a"]\n` },
    { dockerfile: `${SIMPLE}CMD ["b"]\n` },
  ),
  change(
    'COPY --chown',
    { dockerfile: `${BASE}COPY --chown=1:1 a.txt /a\n` },
    { dockerfile: `${BASE}COPY --chown=2:2 a.txt /a\n` },
  ),
  change(
    'COPY --from of a stage that makes something else',
    {
      dockerfile: `${BASE.trim()} AS made\nRUN mkdir /out && echo 1 > /out/x\n${BASE}COPY --from=made /out/x /x\nRUN echo end > /end\n`,
    },
    {
      dockerfile: `${BASE.trim()} AS made\nRUN mkdir /out && echo 2 > /out/x\n${BASE}COPY --from=made /out/x /x\nRUN echo end > /end\n`,
    },
  ),
  change(
    'COPY --from of a stage that was rebuilt and made the same',
    {
      dockerfile: `${BASE.trim()} AS made\nRUN echo 1 > /x\n${BASE}COPY --from=made /x /x\nRUN echo end > /end\n`,
    },
    {
      dockerfile: `${BASE.trim()} AS made\nRUN true && echo 1 > /x\n${BASE}COPY --from=made /x /x\nRUN echo end > /end\n`,
    },
  ),
  change(
    'a stage that nothing uses',
    { dockerfile: `${BASE.trim()} AS unused\nRUN echo 1 > /x\n${SIMPLE}` },
    { dockerfile: `${BASE.trim()} AS unused\nRUN echo 2 > /x\n${SIMPLE}` },
  ),
];

const TREE = [
  text('a.txt', 'a\n'),
  text('b.md', 'b\n'),
  text('run.sh', 'echo\n', { mode: 0o755 }),
  text('src/main.py', 'main\n'),
  text('src/lib/util.py', 'util\n'),
  text('src/lib/note.md', 'note\n'),
  text('docs/a.txt', 'docs a\n'),
  text('temp', 't\n'),
  text('temp1', 't1\n'),
  text('src/temp2', 't2\n'),
];

const files = (name: string, dockerfile: string, dockerignore?: string): Scenario => ({
  name,
  builds: [
    {
      dockerfile: BASE + dockerfile,
      files: TREE,
      ...(dockerignore === undefined ? {} : { dockerignore }),
    },
  ],
});

/** What the file system holds afterwards. */
export const FILE_SCENARIOS: readonly Scenario[] = [
  files('copy to a file name', 'COPY a.txt /x\n'),
  files('copy into a directory by slash', 'COPY a.txt /x/\n'),
  files('copy into a directory that is there', 'RUN mkdir /x\nCOPY a.txt /x\n'),
  files('copy several', 'COPY a.txt b.md /x/\n'),
  files('copy a directory: its contents', 'COPY src /x\n'),
  files('copy a directory by slash', 'COPY src/ /x/\n'),
  files('copy everything', 'COPY . /x\n'),
  files('copy by wildcard: directories lose their name', 'COPY * /x/\n'),
  files('copy by wildcard of names', 'COPY *.?* /x/\n'),
  files('copy by class', 'COPY [ab].* /x/\n'),
  files(
    'copy under a working directory',
    'WORKDIR /app\nCOPY a.txt .\nCOPY b.md sub/\nCOPY src ./src\n',
  ),
  files('the exercise: ./app under /app', 'WORKDIR /app\nCOPY . ./app\n', '*\n!a.txt\n'),
  files(
    'nested working directories',
    'WORKDIR /a\nWORKDIR b\nRUN echo x > here\nWORKDIR ../c\nRUN echo x > here\n',
  ),
  files('variables', 'ENV D=/x N=1\nWORKDIR ${D}/${M:-none}/${N:+set}\nCOPY a.txt $D/\n'),
  files('exec form in COPY', 'COPY ["a.txt", "/x y/"]\n'),
  files('touch and redirect', 'RUN touch /t && echo one > /o; echo two >> /o\n'),
  files('and, or', 'RUN false || echo x > /a; false && echo y > /b; true && echo z > /c\n'),
  files(
    'mkdir, cp, mv, rm',
    'COPY src /s\nRUN mkdir -p /d/e && cp -r /s /d/ && mv /s/main.py /d/e/m.py && rm -rf /s/lib\n',
  ),
  files('cp to a new name', 'COPY src /s\nRUN cp -r /s /t && cp /s/main.py /n\n'),
  files('rm by wildcard', 'COPY . /s/\nRUN rm -rf /s/*.md /s/temp*\n'),
  files('chmod', 'COPY a.txt /a\nRUN chmod 600 /a\nCOPY run.sh /r\nRUN chmod 644 /r\n'),
  files('chmod +x and -R', 'COPY src /s\nRUN chmod +x /s/main.py && chmod -R 700 /s/lib\n'),
  files('cd in a script', 'RUN mkdir /d && cd /d && echo x > y\nRUN echo z > w\n'),
  files('export and quotes', `RUN export V="a b" && echo "$V" 'c $V' > /q\n`),
  files(
    'continuation and comments',
    'RUN echo one \\\n# in between\n  two > /x && \\\n\n  echo three > /y\n',
  ),
  files('continuation at the end of the file', 'RUN echo one > /x \\'),
  files('exec form runs no shell', 'RUN ["mkdir", "$HOME"]\n'),
  files('ignore: one name', 'COPY . /x\n', 'a.txt\n'),
  files('ignore: one level down', 'COPY . /x\n', '*/temp*\n'),
  files('ignore: question mark', 'COPY . /x\n', 'temp?\n'),
  files('ignore: a star does not cross', 'COPY . /x\n', '*.md\n'),
  files('ignore: any depth', 'COPY . /x\n', '**/*.md\n'),
  files('ignore: any depth of a name', 'COPY . /x\n', '**/a.txt\n'),
  files('ignore: a directory and back', 'COPY . /x\n', 'src\n!src/lib\n'),
  files('ignore: all but', 'COPY . /x\n', '*\n!src/main.py\n!*.sh\n'),
  files('ignore: the last line decides', 'COPY . /x\n', '!b.md\n*.md\n'),
  files('ignore: slash, blank, comment', 'COPY . /x\n', '# names\n\n/docs/\n  ./temp  \n'),
  files('ignore: class and dots', 'COPY . /x\n', 'temp[0-9]\nsrc/../b.md\n'),
  files('ignore: two stars at the end', 'COPY . /x\n', 'src/**\n'),
];

/** What does not build. */
export const FAILURE_SCENARIOS: readonly Scenario[] = [
  files('a file that is not there', 'COPY nothing.txt /x\n'),
  files('a file that is ignored', 'COPY a.txt /x\n', 'a.txt\n'),
  files('a file outside', 'COPY ../other /x\n'),
  files('a command that fails', 'RUN true\nRUN false\nRUN true\n'),
  files('the last command counts', 'RUN true; false\n'),
  files('rm of a file that is not there', 'RUN rm /nothing\n'),
  files('mkdir of what is there', 'RUN mkdir /bin\n'),
  files('a program that is not there', 'RUN ["nothing"]\n'),
  files('an unknown instruction', 'COPPY a.txt /x\n'),
  files('COPY with one word', 'COPY a.txt\n'),
  files('ENV with one word', 'ENV A\n'),
  files('ENV with a word without =', 'ENV A=1 B\n'),
  files('EXPOSE of no port', 'EXPOSE web\n'),
  files('an unknown flag', 'COPY --form=x a.txt /x\n'),
  files('SHELL not in JSON form', 'SHELL bash -c\n'),
  files('ONBUILD ONBUILD', 'ONBUILD ONBUILD RUN true\n'),
  files('several sources into a file', 'COPY a.txt b.md /x\n'),
  {
    name: 'no FROM',
    builds: [{ dockerfile: 'RUN true\n', files: [] }],
  },
];
