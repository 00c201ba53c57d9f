import {
  compileGlob,
  findGlob,
  type Glob,
  longestPrefix,
  longestSuffix,
  matchesGlob,
  shortestPrefix,
  shortestSuffix,
} from '../../../../text/index.ts';
import type { ShellState } from '../shell-state.ts';

/** Compiled patterns that are kept, since loops match the same ones again. */
const KEPT = 200;

const compiled = new Map<string, Glob>();

/** Compiles a pattern, or takes it from those that were compiled before. */
export function patternOf(
  text: string,
  extended: boolean,
  ignoreCase: boolean,
  period = false,
): Glob {
  const key = `${extended ? 'x' : ''}${ignoreCase ? 'i' : ''}${period ? 'p' : ''}:${text}`;
  let glob = compiled.get(key);
  if (glob === undefined) {
    glob = compileGlob(text, { extended, ignoreCase, period });
    if (compiled.size >= KEPT) compiled.clear();
    compiled.set(key, glob);
  }
  return glob;
}

function shellPattern(state: ShellState, pattern: string): Glob {
  return patternOf(pattern, state.shopt.extglob, false);
}

/** Whether a text matches a pattern as in `case`, where `nocasematch` counts. */
export function matchesPattern(
  state: ShellState,
  pattern: string,
  text: string,
  extended = state.shopt.extglob,
): boolean {
  return matchesGlob(patternOf(pattern, extended, state.shopt.nocasematch), text);
}

/** `${text#pattern}` and its kin. */
export function removePattern(
  state: ShellState,
  text: string,
  pattern: string,
  side: 'prefix' | 'suffix',
  longest: boolean,
): string {
  if (pattern === '') return text;
  state.system.spend(text.length >> 4);
  const glob = shellPattern(state, pattern);
  if (side === 'prefix') {
    const end = (longest ? longestPrefix : shortestPrefix)(glob, text);
    return end === undefined ? text : text.slice(end);
  }
  const start = (longest ? longestSuffix : shortestSuffix)(glob, text);
  return start === undefined ? text : text.slice(0, start);
}

/** What a match is replaced by: pieces of text, and the match itself between them. */
export type Replacement = readonly string[];

/** `${text/pattern/replacement}`; the pieces of the replacement have the match between them. */
export function replacePattern(
  state: ShellState,
  text: string,
  pattern: string,
  replacement: Replacement,
  where: 'first' | 'all' | 'start' | 'end',
): string {
  state.system.spend(text.length >> 4);
  const glob = patternOf(pattern, state.shopt.extglob, state.shopt.nocasematch);
  if (where === 'start') {
    const end = longestPrefix(glob, text);
    return end === undefined ? text : replacement.join(text.slice(0, end)) + text.slice(end);
  }
  if (where === 'end') {
    const start = longestSuffix(glob, text);
    return start === undefined ? text : text.slice(0, start) + replacement.join(text.slice(start));
  }
  if (pattern === '') return text;
  let result = '';
  let from = 0;
  while (from <= text.length) {
    const match = findGlob(glob, text, from);
    if (match === undefined) break;
    result += text.slice(from, match.start) + replacement.join(text.slice(match.start, match.end));
    from = match.end;
    if (match.end === match.start) {
      // After an empty match one character is passed over; at the end of the text there is none.
      if (from >= text.length) break;
      result += text[from] ?? '';
      from++;
    }
    if (where === 'first' || from >= text.length) break;
  }
  return result + text.slice(from);
}

/** `${text^pattern}` and its kin: the case of the first character, or of all, that match. */
export function changeCase(
  state: ShellState,
  text: string,
  to: 'upper' | 'lower' | 'toggle',
  all: boolean,
  pattern: string | undefined,
): string {
  state.system.spend(text.length >> 4);
  const glob = pattern === undefined ? undefined : shellPattern(state, pattern);
  const change = (character: string): string => {
    if (glob !== undefined && !matchesGlob(glob, character)) return character;
    return changed(character, to);
  };
  if (all) {
    if (glob === undefined && to !== 'toggle') return Array.from(text, change).join('');
    return Array.from(text, change).join('');
  }
  const [first] = text;
  return first === undefined ? text : change(first) + text.slice(first.length);
}

function changed(character: string, to: 'upper' | 'lower' | 'toggle'): string {
  const upper = character.toUpperCase();
  const lower = character.toLowerCase();
  const result = to === 'upper' || (to === 'toggle' && character !== upper) ? upper : lower;
  // A letter that is two in the other case, such as ß, stays.
  return [...result].length === 1 ? result : character;
}

const SPECIAL = /[\\*?[\]()|!+@^-]/g;

/** A text as a pattern that matches just it. */
export function escapePattern(text: string): string {
  return text.replace(SPECIAL, '\\$&');
}
