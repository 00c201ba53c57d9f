/**
 * How an instruction's arguments are read.
 * `command`: a JSON array (exec form) or else one string for the shell; `list`: a JSON array or else
 * words; `words`: words; `pairs`: `name=value …`; `names`: `name[=value] …`; `text`: the rest of the
 * line; `health`: `NONE` or `CMD` and a command; `trigger`: another instruction.
 */
type ArgumentShape =
  | 'command'
  | 'list'
  | 'words'
  | 'pairs'
  | 'names'
  | 'text'
  | 'health'
  | 'trigger';

interface InstructionShape {
  readonly shape: ArgumentShape;
  /** Names of the flags that the instruction takes, separated by spaces. */
  readonly flags?: string;
  /** Whether here-documents may follow. */
  readonly heredoc?: true;
}

/**
 * Every instruction of a Dockerfile.
 * Source: Dockerfile reference, https://docs.docker.com/reference/dockerfile/
 */
export const INSTRUCTIONS = {
  ADD: { shape: 'list', flags: 'chown chmod link keep-git-dir checksum exclude', heredoc: true },
  ARG: { shape: 'names' },
  CMD: { shape: 'command' },
  COPY: { shape: 'list', flags: 'from chown chmod link parents exclude', heredoc: true },
  ENTRYPOINT: { shape: 'command' },
  ENV: { shape: 'pairs' },
  EXPOSE: { shape: 'words' },
  FROM: { shape: 'words', flags: 'platform' },
  HEALTHCHECK: { shape: 'health', flags: 'interval timeout start-period start-interval retries' },
  LABEL: { shape: 'pairs' },
  MAINTAINER: { shape: 'text' },
  ONBUILD: { shape: 'trigger' },
  RUN: { shape: 'command', flags: 'mount network security device', heredoc: true },
  SHELL: { shape: 'command' },
  STOPSIGNAL: { shape: 'text' },
  USER: { shape: 'text' },
  VOLUME: { shape: 'list' },
  WORKDIR: { shape: 'text' },
} as const satisfies Readonly<Record<string, InstructionShape>>;

export type Keyword = keyof typeof INSTRUCTIONS;

/** A flag such as `--from=build`; a flag written without a value has the value `true`. */
export interface Flag {
  readonly name: string;
  readonly value: string;
}

/** `name=value` as written, quotes and `$variables` included; `ARG name` has the value null. */
export interface Pair {
  readonly name: string;
  readonly value: string | null;
}

/** A here-document: the lines between `<<NAME` and `NAME`. */
export interface Heredoc {
  readonly name: string;
  /** The lines, each ended by a newline. */
  readonly content: string;
  /** False when the name was quoted: `$variables` in the content stay as they are. */
  readonly expand: boolean;
  /** Line of the Dockerfile on which the content begins. */
  readonly line: number;
}

/** One instruction of a Dockerfile. */
export interface Instruction {
  readonly keyword: Keyword;
  /** Line on which it begins and ends, from 1. */
  readonly line: number;
  readonly endLine: number;
  /** The whole instruction on one line: continuation lines joined, comments removed. */
  readonly text: string;
  /** Where each joined source line begins in `text`, to find the line of a place in `text`. */
  readonly pieces: readonly { readonly offset: number; readonly line: number }[];
  readonly flags: readonly Flag[];
  /** `exec` when the arguments were a JSON array, `shell` when one string is for the shell. */
  readonly form: 'exec' | 'shell' | 'words';
  /** The arguments; exactly one in the shell form. */
  readonly args: readonly string[];
  /** For ENV, LABEL and ARG. */
  readonly pairs: readonly Pair[];
  readonly heredocs: readonly Heredoc[];
  /** For ONBUILD. */
  readonly trigger: Instruction | null;
}

/** A stage: one FROM and what follows it. */
export interface Stage {
  /** The base as written: an image, an earlier stage, or `scratch`; may hold `$variables`. */
  readonly base: string;
  /** The name after AS, in lower case. */
  readonly name: string | null;
  readonly from: Instruction;
  readonly instructions: readonly Instruction[];
}

/** Something that builds, and is probably not meant so. */
export interface DockerfileWarning {
  readonly line: number;
  readonly message: string;
}

/** A Dockerfile, read. */
export interface Dockerfile {
  /** Parser directives by lower-case name: `syntax`, `escape`, `check`. */
  readonly directives: Readonly<Record<string, string>>;
  /** The escape character, `\` or `` ` ``. */
  readonly escapeCharacter: string;
  /** ARG instructions before the first FROM. */
  readonly globalArguments: readonly Instruction[];
  readonly stages: readonly Stage[];
  readonly warnings: readonly DockerfileWarning[];
}
