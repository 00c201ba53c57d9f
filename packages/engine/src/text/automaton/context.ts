import {
  codePointAt,
  codePointBefore,
  isPythonWordCharacter,
  isWordCharacter,
} from '../characters/index.ts';
import type { Assertion } from './tree.ts';

/**
 * What an assertion can ask about the character beside a place, as bits. A place at an end of the
 * text has `EDGE` there.
 */
export const EDGE = 1;
export const NEWLINE = 2;
const WORD = 4;
const SLASH = 8;
/** The line feed that ends the text. */
export const LAST_NEWLINE = 16;
const PYTHON_WORD = 32;
const ASCII_WORD = 64;
const ANY_WORD = WORD | PYTHON_WORD | ASCII_WORD;

/** The bits that an assertion looks at. */
export function contextOf(assertion: Assertion): number {
  switch (assertion) {
    case 'text start':
    case 'text end':
      return EDGE;
    case 'last line end':
      return EDGE | LAST_NEWLINE;
    case 'line start':
    case 'line end':
      return EDGE | NEWLINE;
    case 'path segment start':
    case 'inside path segment':
      return EDGE | SLASH;
    case 'Python word boundary':
    case 'no Python word boundary':
      return EDGE | PYTHON_WORD;
    case 'ASCII word boundary':
    case 'no ASCII word boundary':
      return EDGE | ASCII_WORD;
    default:
      return WORD;
  }
}

/** Whether an assertion holds between a character with bits `before` and one with bits `after`. */
export function holds(assertion: Assertion, before: number, after: number): boolean {
  switch (assertion) {
    case 'text start':
      return (before & EDGE) !== 0;
    case 'text end':
      return (after & EDGE) !== 0;
    case 'last line end':
      return (after & (EDGE | LAST_NEWLINE)) !== 0;
    case 'line start':
      return (before & (EDGE | NEWLINE)) !== 0;
    case 'line end':
      return (after & (EDGE | NEWLINE)) !== 0;
    case 'word boundary':
      return (before & WORD) !== (after & WORD);
    case 'no word boundary':
      return (before & WORD) === (after & WORD);
    case 'Python word boundary':
      return (before & PYTHON_WORD) !== (after & PYTHON_WORD);
    case 'ASCII word boundary':
      return (before & ASCII_WORD) !== (after & ASCII_WORD);
    // Nothing holds in an empty text.
    case 'no Python word boundary':
      return (before & after & EDGE) === 0 && (before & PYTHON_WORD) === (after & PYTHON_WORD);
    case 'no ASCII word boundary':
      return (before & after & EDGE) === 0 && (before & ASCII_WORD) === (after & ASCII_WORD);
    case 'word start':
      return (before & WORD) === 0 && (after & WORD) !== 0;
    case 'word end':
      return (before & WORD) !== 0 && (after & WORD) === 0;
    case 'no word before':
      return (before & WORD) === 0;
    case 'no word after':
      return (after & WORD) === 0;
    case 'path segment start':
      return (before & (EDGE | SLASH)) !== 0;
    case 'inside path segment':
      return (before & (EDGE | SLASH)) === 0;
  }
}

/** The bits of a character, without `LAST_NEWLINE`. */
export function bitsOf(code: number): number {
  if (code === 0x0a) return NEWLINE;
  if (code === 0x2f) return SLASH;
  if (code < 0x80) return isWordCharacter(code) ? ANY_WORD : 0;
  return (isWordCharacter(code) ? WORD : 0) | (isPythonWordCharacter(code) ? PYTHON_WORD : 0);
}

/** The bits of the character before a place in a text. */
export function bitsBefore(text: string, place: number): number {
  return place <= 0 ? EDGE : bitsOf(codePointBefore(text, place));
}

/** The bits of the character after a place in a text that ends at `end`. */
export function bitsAfter(text: string, place: number, end: number): number {
  if (place >= end) return EDGE;
  const bits = bitsOf(codePointAt(text, place));
  return bits === NEWLINE && place === end - 1 ? NEWLINE | LAST_NEWLINE : bits;
}
