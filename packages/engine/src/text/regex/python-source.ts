import { unitsOf } from '../characters/index.ts';
import type { RegexOptions } from './options.ts';
import { RegexError } from './regex-error.ts';

/** The flags of a part of a pattern, by their letters. */
export type Flags = Readonly<Record<'a' | 'i' | 'm' | 's' | 'x', boolean>>;

/** A group that can be referred to. */
export interface PythonGroup {
  /** Code points of every match; undefined when they differ, or when the group is still open. */
  readonly width: number | undefined;
  readonly closed: boolean;
}

/** A pattern that is being read. */
export interface PythonSource {
  readonly text: string;
  /** As for `grep`: every anchor is one of the line, and Perl's names of groups are known. */
  readonly options: RegexOptions;
  index: number;
  flags: Flags;
  /** Groups so far, group 0 first. */
  readonly groups: PythonGroup[];
  readonly names: Map<string, number>;
  /** Conditions that ask for a group that may come later, with their places. */
  readonly asked: { readonly group: number; readonly place: number }[];
  depth: number;
}

/** A pattern to be read from its start. */
export function createSource(text: string, options: RegexOptions): PythonSource {
  return {
    text,
    options,
    index: 0,
    flags: {
      a: options.ascii === true,
      i: options.ignoreCase === true,
      m: options.newline === true,
      s: options.dotAll === true,
      x: options.verbose === true,
    },
    groups: [{ width: undefined, closed: false }],
    names: new Map(),
    asked: [],
    depth: 0,
  };
}

/** The next character, or undefined at the end. */
export function peek({ text, index }: PythonSource): string | undefined {
  const code = text.codePointAt(index);
  return code === undefined ? undefined : String.fromCodePoint(code);
}

/** Reads a character; undefined at the end. */
export function take(source: PythonSource): string | undefined {
  const character = peek(source);
  if (character !== undefined) source.index += unitsOf(character.codePointAt(0) ?? 0);
  return character;
}

/** Reads a text if it is next. */
export function eat(source: PythonSource, text: string): boolean {
  if (!source.text.startsWith(text, source.index)) return false;
  source.index += text.length;
  return true;
}

/** Reads characters of a kind, at most so many. */
export function takeWhile(source: PythonSource, most: number, wanted: string): string {
  const start = source.index;
  while (source.index < start + most) {
    const character = source.text[source.index];
    if (character === undefined || !wanted.includes(character)) break;
    source.index++;
  }
  return source.text.slice(start, source.index);
}

/** Reads a name up to its end mark, which is read too. */
export function takeName(source: PythonSource, end: string, what = 'group name'): string {
  const start = source.index;
  const close = source.text.indexOf(end, start);
  const name = source.text.slice(start, close < 0 ? undefined : close);
  if (name === '') throw new RegexError(`missing ${what}`, close < 0 ? start : close);
  if (close < 0) throw new RegexError(`missing ${end}, unterminated name`, start);
  source.index = close + 1;
  return name;
}

/** Whether a name is one that Python allows for a variable. */
export function isIdentifier(name: string): boolean {
  return /^[\p{XID_Start}_]\p{XID_Continue}*$/u.test(name);
}
