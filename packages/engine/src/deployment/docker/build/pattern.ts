import { at, InputError, type InputPlace } from '../../../base/index.ts';
import { PATTERN_CHARACTERS } from './costs.ts';

/**
 * A pattern as a row of states. `skip` may jump over the next two states; `loop` stays for as many
 * characters as it accepts and may be left at any time; `one` takes exactly one character.
 */
type Token =
  | { readonly kind: 'skip' }
  | { readonly kind: 'loop'; readonly accepts: (character: string) => boolean }
  | { readonly kind: 'one'; readonly accepts: (character: string) => boolean };

const anything = (): boolean => true;
const notSlash = (character: string): boolean => character !== '/';

/** Tells whether a whole path matches. Time grows with pattern length times path length. */
export type Pattern = (path: string) => boolean;

/**
 * Compiles a pattern of Go's `filepath.Match`: `*` and `?` do not cross `/`, `[a-z]` and `[^a-z]`
 * are classes, `\` escapes. With `globstar`, `**` takes any number of directories as well, as in
 * `.dockerignore`. Throws InputError on a class that is not closed.
 * Sources: Go, package path/filepath, Match; Dockerfile reference, ".dockerignore file".
 */
export function compilePattern(pattern: string, globstar: boolean, place: InputPlace): Pattern {
  const fail = (message: string, expected: string): never => {
    throw new InputError(message, { place, expected });
  };
  if (pattern.length > PATTERN_CHARACTERS) {
    fail('the pattern is too long', `at most ${PATTERN_CHARACTERS} characters`);
  }
  const tokens: Token[] = [];
  const characters = [...pattern];
  let index = 0;
  const take = (): string => characters[index++] ?? '';
  const literal = (): string => {
    const character = take();
    const taken = character === '\\' ? take() : character;
    return taken === '' ? fail(`syntax error in pattern: ${pattern}`, 'a closed [class]') : taken;
  };
  while (index < characters.length) {
    const character = at(characters, index);
    if (character === '*') {
      index++;
      const double = globstar && characters[index] === '*';
      while (characters[index] === '*') index++;
      if (double && characters[index] === '/') {
        index++;
        tokens.push({ kind: 'skip' }, { kind: 'loop', accepts: anything });
        tokens.push({ kind: 'one', accepts: (next) => next === '/' });
      } else tokens.push({ kind: 'loop', accepts: double ? anything : notSlash });
    } else if (character === '?') {
      index++;
      tokens.push({ kind: 'one', accepts: notSlash });
    } else if (character === '[') {
      index++;
      const negated = characters[index] === '^';
      if (negated) index++;
      const ranges: [string, string][] = [];
      do {
        const low = literal();
        let high = low;
        if (characters[index] === '-') {
          index++;
          high = literal();
        }
        ranges.push([low, high]);
      } while (characters[index] !== ']');
      index++;
      const accepts = (next: string): boolean =>
        next !== '/' && ranges.some(([low, high]) => low <= next && next <= high) !== negated;
      tokens.push({ kind: 'one', accepts });
    } else {
      const wanted = literal();
      tokens.push({ kind: 'one', accepts: (next) => next === wanted });
    }
  }

  return (path) => {
    // All states at once, so nothing is ever tried twice.
    let states = new Uint8Array(tokens.length + 1);
    const enter = (into: Uint8Array, state: number): void => {
      if (into[state] === 1) return;
      into[state] = 1;
      const kind = tokens[state]?.kind;
      if (kind === 'skip') enter(into, state + 3);
      if (kind === 'skip' || kind === 'loop') enter(into, state + 1);
    };
    enter(states, 0);
    for (const character of path) {
      const next = new Uint8Array(tokens.length + 1);
      tokens.forEach((token, state) => {
        if (states[state] !== 1 || token.kind === 'skip' || !token.accepts(character)) return;
        enter(next, token.kind === 'loop' ? state : state + 1);
      });
      states = next;
    }
    return states[tokens.length] === 1;
  };
}
