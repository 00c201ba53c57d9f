import { at, InputError } from '../../../base/index.ts';
import {
  type Dockerfile,
  type DockerfileWarning,
  type Flag,
  INSTRUCTIONS,
  type Instruction,
  type Keyword,
  type Pair,
  type Stage,
} from './instruction.ts';
import { DOCKERFILE_CHARACTERS, DOCKERFILE_INSTRUCTIONS } from './limits.ts';
import { type LogicalLine, logicalLines } from './lines.ts';
import { suggest } from './suggest.ts';
import { splitWords } from './words.ts';

const KEYWORDS: readonly string[] = Object.keys(INSTRUCTIONS);
const FLAGS_WITHOUT_VALUE = ['link', 'parents', 'keep-git-dir'];

interface Parsing {
  readonly line: number;
  readonly escapeCharacter: string;
  readonly warnings: DockerfileWarning[];
}

function fail(line: number, message: string, expected: string): never {
  throw new InputError(message, { place: { file: 'Dockerfile', line }, expected });
}

/** The array of strings that the text holds, or null when it is not a JSON array. */
function jsonArray(text: string, { line, warnings }: Parsing): readonly string[] | null {
  if (!text.startsWith('[')) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const message = `${text} looks like the exec form but is not a JSON array (double quotes only), so it is read as plain text`;
    warnings.push({ line, message });
    return null;
  }
  if (!Array.isArray(value)) return null;
  if (!value.every((item): item is string => typeof item === 'string')) {
    const message = 'when using JSON array syntax, arrays must be comprised of strings only';
    return fail(line, message, 'an array such as ["python", "app.py"]');
  }
  return value;
}

/** The flags at the front of the text, and the text behind them. */
function takeFlags(
  keyword: Keyword,
  text: string,
  line: number,
): { readonly flags: readonly Flag[]; readonly rest: string } {
  const shape = INSTRUCTIONS[keyword];
  const known = 'flags' in shape ? shape.flags.split(' ') : [];
  const flags: Flag[] = [];
  let rest = text;
  while (rest.startsWith('--')) {
    const end = rest.search(/\s/);
    const word = end < 0 ? rest : rest.slice(0, end);
    rest = end < 0 ? '' : rest.slice(end).trimStart();
    if (word === '--') break;
    const equals = word.indexOf('=');
    const name = word.slice(2, equals < 0 ? undefined : equals);
    if (!known.includes(name)) {
      const expected = known.map((flag) => `--${flag}`).join(', ') || `${keyword} without flags`;
      fail(line, `unknown flag: --${name}${suggest(name, known, '--')}`, expected);
    }
    if (equals < 0 && !FLAGS_WITHOUT_VALUE.includes(name)) {
      fail(line, `missing a value on flag: --${name}`, `--${name}=value`);
    }
    if (name !== 'mount' && name !== 'exclude' && flags.some((flag) => flag.name === name)) {
      fail(line, `duplicate flag specified: --${name}`, 'each flag once');
    }
    flags.push({ name, value: equals < 0 ? 'true' : word.slice(equals + 1) });
  }
  return { flags, rest };
}

function pairOf(word: string, keyword: Keyword, line: number): Pair {
  const equals = word.indexOf('=');
  if (equals === 0) fail(line, `${keyword} names can not be blank`, 'name=value');
  return equals < 0
    ? { name: word, value: null }
    : { name: word.slice(0, equals), value: word.slice(equals + 1) };
}

/** `ENV a=1 b=2`, or the old `ENV a the rest`. */
function readPairs(
  keyword: Keyword,
  rest: string,
  { line, escapeCharacter }: Parsing,
): readonly Pair[] {
  const words = splitWords(rest, escapeCharacter);
  const first = words[0] ?? '';
  if (keyword === 'ARG') return words.map((word) => pairOf(word, keyword, line));
  if (first !== '' && !first.includes('=')) {
    const value = rest.slice(first.length).trim();
    if (value === '') fail(line, `${keyword} must have two arguments`, `${keyword} name=value`);
    return [{ name: first, value }];
  }
  return words.map((word) => {
    if (!word.includes('=')) {
      const message = `Syntax error - can't find = in "${word}". Must be of the form: name=value`;
      fail(line, message, 'name=value');
    }
    return pairOf(word, keyword, line);
  });
}

const EXAMPLES: Readonly<Partial<Record<Keyword, string>>> = {
  COPY: 'COPY source… destination',
  ADD: 'ADD source… destination',
  WORKDIR: 'WORKDIR /path',
  USER: 'USER name',
};

function parseInstruction(source: LogicalLine, text: string, parsing: Parsing): Instruction {
  const { line, escapeCharacter, warnings } = parsing;
  const end = text.search(/\s/);
  const written = end < 0 ? text : text.slice(0, end);
  const keyword = written.toUpperCase() as Keyword;
  if (!Object.hasOwn(INSTRUCTIONS, keyword)) {
    const message = `unknown instruction: ${written}${suggest(written, KEYWORDS)}`;
    fail(line, message, `one of ${KEYWORDS.join(', ')}`);
  }
  const { flags, rest } = takeFlags(keyword, end < 0 ? '' : text.slice(end).trim(), line);
  const { shape } = INSTRUCTIONS[keyword];
  let args: readonly string[] = [];
  let pairs: readonly Pair[] = [];
  let form: Instruction['form'] = 'words';
  let trigger: Instruction | null = null;
  if (shape === 'pairs' || shape === 'names') {
    pairs = readPairs(keyword, rest, parsing);
  } else if (shape === 'text') {
    args = rest === '' ? [] : [rest];
  } else if (shape === 'trigger') {
    const inner = (rest.split(/\s/)[0] ?? '').toUpperCase();
    if (inner === 'ONBUILD') {
      fail(line, "Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed", 'another instruction');
    }
    if (inner === 'FROM' || inner === 'MAINTAINER') {
      fail(line, `${inner} isn't allowed as an ONBUILD trigger`, 'another instruction');
    }
    if (rest !== '') trigger = parseInstruction(source, rest, parsing);
  } else if (shape === 'words') {
    args = splitWords(rest, escapeCharacter);
  } else {
    let command = rest;
    if (shape === 'health') {
      const type = (rest.split(' ')[0] ?? '').toUpperCase();
      command = rest.slice(type.length).trim();
      args = rest === '' ? [] : [type];
      if (type === 'NONE' && command !== '') {
        fail(line, 'HEALTHCHECK NONE takes no arguments', 'HEALTHCHECK NONE');
      }
      if (type === 'CMD' && command === '') {
        fail(line, 'Missing command after HEALTHCHECK CMD', 'HEALTHCHECK CMD command');
      }
      if (type !== '' && type !== 'NONE' && type !== 'CMD') {
        fail(line, `Unknown type "${type}" in HEALTHCHECK (try CMD)`, 'NONE or CMD');
      }
    }
    const array = jsonArray(command, parsing);
    form = array !== null ? 'exec' : shape === 'list' ? 'words' : 'shell';
    const plain =
      shape === 'list' ? splitWords(command, escapeCharacter) : command === '' ? [] : [command];
    args = [...args, ...(array ?? plain)];
  }

  const example = EXAMPLES[keyword] ?? `${keyword} with an argument`;
  if (keyword === 'ADD' || keyword === 'COPY') {
    if (args.length < 2) {
      const given = args.length === 0 ? 'none was' : 'only one was';
      const message = `${keyword} requires at least two arguments, but ${given} provided. Destination could not be determined`;
      fail(line, message, example);
    }
    if (args.at(-1)?.startsWith('<<')) {
      fail(line, `${keyword} cannot accept a heredoc as a destination`, example);
    }
  } else if (keyword === 'FROM') {
    const named = args.length === 3 && args[1]?.toUpperCase() === 'AS';
    if (args.length !== 1 && !named) {
      const message = 'FROM requires either one or three arguments';
      fail(line, message, 'FROM image, or FROM image AS name');
    }
  } else if (args.length + pairs.length === 0 && trigger === null && form !== 'exec') {
    const count = shape === 'text' ? 'exactly' : 'at least';
    fail(line, `${keyword} requires ${count} one argument`, example);
  }
  if (keyword === 'SHELL' && (form !== 'exec' || args.length === 0)) {
    const message = 'SHELL requires the arguments to be in JSON form';
    fail(line, message, 'SHELL ["/bin/bash", "-c"]');
  }
  if (keyword === 'MAINTAINER') {
    warnings.push({ line, message: 'MAINTAINER is deprecated: use LABEL maintainer=… instead' });
  }
  return {
    ...{ keyword, line: source.line, endLine: source.endLine, text, pieces: source.pieces },
    ...{ flags, form, args, pairs, heredocs: source.heredocs, trigger },
  };
}

/** A stage's name in lower case, as FROM … AS gives it. */
function stageName(from: Instruction): string | null {
  const written = from.args[2];
  if (written === undefined) return null;
  const name = written.toLowerCase();
  if (!/^[a-z][a-z0-9-_.]*$/.test(name)) {
    const message = `invalid name for build stage: "${written}", name can't start with a number or contain symbols`;
    fail(from.line, message, 'letters, digits, - _ and ., beginning with a letter');
  }
  return name;
}

/**
 * Reads one instruction, such as an ONBUILD trigger kept in an image. Throws InputError as
 * {@link parseDockerfile} does.
 */
export function parseTrigger(text: string, line: number): Instruction {
  const source = { text, line, endLine: line, pieces: [{ offset: 0, line }], heredocs: [] };
  return parseInstruction(source, text, { line, escapeCharacter: '\\', warnings: [] });
}

/**
 * Reads a Dockerfile: parser directives, comments, continuation lines, here-documents, exec and
 * shell form, and its stages. Variables are not replaced here, since their values are known only
 * when the image is built. Throws InputError with the line and with the words of BuildKit's parser.
 * Sources: Dockerfile reference; moby/buildkit, frontend/dockerfile (messages).
 */
export function parseDockerfile(source: string): Dockerfile {
  if (source.length > DOCKERFILE_CHARACTERS) {
    const expected = `at most ${DOCKERFILE_CHARACTERS} characters`;
    fail(1, `the Dockerfile has ${source.length} characters`, expected);
  }
  const { lines, directives, escapeCharacter, warnings: lineWarnings } = logicalLines(source);
  const warnings: DockerfileWarning[] = [...lineWarnings];
  if (lines.length === 0) fail(1, 'file with no instructions', 'FROM image');
  if (lines.length > DOCKERFILE_INSTRUCTIONS) {
    const line = at(lines, DOCKERFILE_INSTRUCTIONS).line;
    fail(line, 'too many instructions', `at most ${DOCKERFILE_INSTRUCTIONS}`);
  }
  const globalArguments: Instruction[] = [];
  const stages: (Stage & { readonly instructions: Instruction[] })[] = [];
  for (const line of lines) {
    const instruction = parseInstruction(line, line.text, {
      line: line.line,
      escapeCharacter,
      warnings,
    });
    const stage = stages.at(-1);
    if (instruction.keyword === 'FROM') {
      const name = stageName(instruction);
      const base = at(instruction.args, 0);
      stages.push({ base, name, from: instruction, instructions: [] });
    } else if (stage !== undefined) {
      stage.instructions.push(instruction);
    } else if (instruction.keyword === 'ARG') {
      globalArguments.push(instruction);
    } else {
      const expected = 'FROM first; only ARG may stand before it';
      fail(line.line, 'no build stage in current context', expected);
    }
  }
  if (stages.length === 0) {
    fail(at(lines, lines.length - 1).endLine, 'no build stage in current context', 'FROM image');
  }
  return { directives, escapeCharacter, globalArguments, stages, warnings };
}

/** The line of the Dockerfile that holds the character at `offset` of the instruction's text. */
export function lineAt(instruction: Instruction, offset: number): number {
  return instruction.pieces.findLast((piece) => piece.offset <= offset)?.line ?? instruction.line;
}
