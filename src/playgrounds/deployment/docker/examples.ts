import type { ThingToTry } from '../../frame/index.ts';
import { type LayerCacheState, limits, type SourceFile } from './state.ts';

const file = (path: string, text: string, touched = 0): SourceFile => ({
  path,
  text,
  touched,
  executable: false,
});

const program = (greeting: string) =>
  file(
    'app.py',
    `from flask import Flask

app = Flask(__name__)


@app.get("/")
def index():
    return "${greeting}"


app.run(host="0.0.0.0", port=8000)
`,
  );
const requirements = file('requirements.txt', 'flask\npandas\n');
const before = [program('Hello'), requirements];
const after = [program('Good morning'), requirements];

const sourceFirst = `FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN pip install --no-cache-dir -r requirements.txt
CMD ["python", "app.py"]
`;
const requirementsFirst = sourceFirst
  .replace('COPY . .\n', 'COPY requirements.txt .\n')
  .replace('CMD', 'COPY . .\nCMD');

/** The state after one build for each list of files, the last of which stands in the editor. */
function built(
  dockerfile: string,
  ...contexts: readonly (readonly SourceFile[])[]
): LayerCacheState {
  const builds = contexts.map((files) => ({ dockerfile, files, buildArguments: '' }));
  return {
    ...{ dockerfile, files: contexts.at(-1) ?? [], buildArguments: '' },
    ...{ builds, ago: 0, step: limits.steps, open: 0, command: '' },
  };
}

/** The page's own example: everything is copied first, then one line of the program changed. */
export const initialLayerCacheState = built(sourceFirst, before, after);

const notes = (text: string) => [
  ...before,
  file('notes.md', text),
  file('.dockerignore', '.dockerignore\n*.md\n'),
];

export const things: readonly ThingToTry<LayerCacheState>[] = [
  {
    label: 'Copy requirements.txt first, then change app.py',
    change: built(requirementsFirst, before, after),
  },
  {
    label: 'Touch app.py without changing it',
    change: built(
      sourceFirst,
      before,
      before.map((one) => (one === requirements ? one : { ...one, touched: 1 })),
    ),
  },
  {
    label: 'Let .dockerignore keep a change of notes.md out',
    change: built(sourceFirst, notes('Ask about the port.\n'), notes('The port is 8000.\n')),
  },
  {
    label: 'Find four bugs in five instructions',
    change: built(
      `FROM ubuntu:latest
WORKDIR /app
COPY . ./app
RUN apt-get update && apt-get install -y --no-install-recommends \\
    python3.5 \\
    python3-pip \\
    && \\
    apt-get clean && \\
    rm -rf /var/lib/apt/lists/*
CMD ["python", "app.py"]
`,
      [file('app.py', 'print("Hello")\n')],
    ),
  },
  {
    label: 'Compile in one stage, keep only the program in the next',
    change: built(
      `FROM golang:1.22-alpine AS builder
WORKDIR /src
COPY . .
RUN go build -o /out/app .

FROM alpine:3.20
COPY --from=builder /out/app /usr/local/bin/app
CMD ["app"]
`,
      [
        file('go.mod', 'module example.org/hello\n\ngo 1.22\n'),
        file('main.go', 'package main\n\nfunc main() {\n\tprintln("Hello")\n}\n'),
      ],
    ),
  },
  {
    label: 'Delete the package lists one step too late',
    change: built(
      `FROM debian:12-slim
RUN apt-get update
RUN apt-get install -y --no-install-recommends git
RUN rm -rf /var/lib/apt/lists/*
`,
      [],
    ),
  },
];
