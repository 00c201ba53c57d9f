import {
  type BuildResult,
  build,
  type ContextFile,
  simulateStart,
  unionView,
} from '@rackbook/engine/deployment/docker/build';

const program = (greeting: string): ContextFile => ({
  path: 'app.py',
  content: `from flask import Flask\napp = Flask("${greeting}")\n`,
});
const requirements: ContextFile = { path: 'requirements.txt', content: 'flask\npandas\n' };

/** Two orders of the same instructions. */
export const sourceFirst = `FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN pip install --no-cache-dir -r requirements.txt
CMD ["python", "app.py"]
`;
export const requirementsFirst = `FROM python:3.12-slim
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
COPY . .
CMD ["python", "app.py"]
`;

/** The build after `app.py` changed, with the cache of the build before. */
export function rebuildAfterChange(dockerfile: string): BuildResult {
  const first = build({ dockerfile, context: [program('Hello'), requirements] });
  return build({
    dockerfile,
    context: [program('Good morning'), requirements],
    cache: first.cache,
  });
}

/** Package lists deleted in a layer of their own, and in the layer that fetched them. */
export const deletedTooLate = build({
  dockerfile: `FROM debian:12-slim
RUN apt-get update && apt-get install -y --no-install-recommends git
RUN rm -rf /var/lib/apt/lists/*
`,
});
export const deletedInTime = build({
  dockerfile: `FROM debian:12-slim
RUN apt-get update && apt-get install -y --no-install-recommends git && rm -rf /var/lib/apt/lists/*
`,
});

/** Bytes that lie in lower layers, out of sight. */
export const hiddenBytes = (result: BuildResult): number => unionView(result.layers).hiddenBytes;

const goContext: readonly ContextFile[] = [
  { path: 'go.mod', content: 'module example.org/hello\n\ngo 1.22\n' },
  { path: 'main.go', content: 'package main\n\nfunc main() {\n\tprintln("Hello")\n}\n' },
];
export const oneStage = build({
  dockerfile: `FROM golang:1.22-alpine
WORKDIR /src
COPY . .
RUN go build -o /usr/local/bin/hello .
CMD ["hello"]
`,
  context: goContext,
});
const multiStage = `FROM golang:1.22-alpine AS builder
WORKDIR /src
COPY . .
RUN go build -o /out/hello .

FROM alpine:3.20
COPY --from=builder /out/hello /usr/local/bin/hello
CMD ["hello"]
`;
export const twoStages = build({ dockerfile: multiStage, context: goContext });

/** The example with four bugs, from the slides, with each of its instructions open to repair. */
export interface Repairs {
  /** `COPY . .`, not `COPY . ./app`. */
  readonly destination?: boolean;
  /** `python3`, not `python3.5`. */
  readonly package?: boolean;
  /** `python3` in CMD, not `python`. */
  readonly command?: boolean;
}

/** The text of the example, repaired as asked. */
function exampleWithBugs({ destination, package: named, command }: Repairs = {}): string {
  return `FROM ubuntu:latest
WORKDIR /app
COPY . ${destination === true ? '.' : './app'}
RUN apt-get update && apt-get install -y --no-install-recommends \\
    ${named === true ? 'python3' : 'python3.5'} \\
    python3-pip \\
    && \\
    apt-get clean && \\
    rm -rf /var/lib/apt/lists/*
CMD ["${command === true ? 'python3' : 'python'}", "app.py"]
`;
}

/** What comes of the example: the builder's last words, or the container's. */
export function outcomeOf(repairs: Repairs): { readonly works: boolean; readonly says: string } {
  const { image, failure, steps } = build({
    dockerfile: exampleWithBugs(repairs),
    context: [{ path: 'app.py', content: 'print("Hello")\n' }],
  });
  if (image === null) {
    const output = steps.find(({ status }) => status === 'failed')?.output ?? [];
    const error = output.find((line) => line.startsWith('E:'));
    return { works: false, says: error ?? failure?.message ?? '' };
  }
  const { exitCode, message } = simulateStart(image);
  return { works: exitCode === null, says: message };
}
