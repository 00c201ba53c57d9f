import type { LayerCacheState, SourceFile } from './state.ts';

const file = (path: string, text: string): SourceFile => ({
  path,
  text,
  touched: 0,
  executable: false,
});

/** The states behind the things to try, made from the page's own example; loaded when one is tried. */
export function examplesFrom(opening: LayerCacheState) {
  const { dockerfile: sourceFirst, files: after } = opening;
  const before = opening.builds[0]?.files ?? after;
  const requirementsFirst = sourceFirst
    .replace('COPY . .\n', 'COPY requirements.txt .\n')
    .replace('CMD', 'COPY . .\nCMD');

  /** The state after one build for each list of files, the last of which stands in the editor. */
  const built = (
    dockerfile: string,
    ...contexts: readonly (readonly SourceFile[])[]
  ): LayerCacheState => ({
    ...opening,
    dockerfile,
    files: contexts.at(-1) ?? [],
    builds: contexts.map((files) => ({ dockerfile, files, buildArguments: '' })),
  });

  const notes = (text: string) => [
    ...before,
    file('notes.md', text),
    file('.dockerignore', '.dockerignore\n*.md\n'),
  ];

  return {
    requirementsBefore: built(requirementsFirst, before, after),
    touched: built(
      sourceFirst,
      before,
      before.map((one) => (one.path === 'app.py' ? { ...one, touched: 1 } : one)),
    ),
    ignored: built(sourceFirst, notes('Ask about the port.\n'), notes('The port is 8000.\n')),
    fourBugs: built(
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
    twoStages: built(
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
    deletedTooLate: built(
      `FROM debian:12-slim
RUN apt-get update
RUN apt-get install -y --no-install-recommends git
RUN rm -rf /var/lib/apt/lists/*
`,
      [],
    ),
  } satisfies Record<string, LayerCacheState>;
}
