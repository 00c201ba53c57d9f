import type { ShellState } from '../shell-state.ts';
import type { Word } from '../syntax/index.ts';
import { jointOf, type PartsExpander } from './joint.ts';
import type { Replacement } from './patterns.ts';
import { PatternSink } from './sinks.ts';

/**
 * The replacement of `${x/pattern/word}`, divided where the match goes: at each `&` that is not quoted.
 * Source: bash(1), "Parameter Expansion", on `patsub_replacement`.
 */
export function replacementOf(
  state: ShellState,
  word: Word | undefined,
  expand: PartsExpander,
): Replacement {
  if (word === undefined) return [''];
  const hasMatch = state.shopt.patsub_replacement;
  const sink = new PatternSink(jointOf(state), (text) =>
    hasMatch ? text.replace(/[\\&]/g, '\\$&') : text,
  );
  expand(state, sink, word.parts);
  if (!hasMatch) return [sink.result];
  const pieces: string[] = [''];
  const text = sink.result;
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? '';
    const next = text[index + 1];
    if (character === '&') pieces.push('');
    else if (character === '\\' && (next === '&' || next === '\\')) {
      pieces[pieces.length - 1] += next;
      index++;
    } else pieces[pieces.length - 1] += character;
  }
  return pieces;
}
