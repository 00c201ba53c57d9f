/** Whether a code point is of a class. */
export type CharacterTest = (code: number) => boolean;

/** A class by a table for ASCII and by a property of Unicode above it. */
function testOf(ascii: RegExp, above?: RegExp): CharacterTest {
  const table = Array.from({ length: 128 }, (_, code) => ascii.test(String.fromCharCode(code)));
  return (code) => table[code] ?? above?.test(String.fromCodePoint(code)) ?? false;
}

/**
 * The classes of POSIX as glibc's locale C.UTF-8 has them: alike to the properties of Unicode, save
 * that digits beyond ASCII are letters and that spaces which do not break are no spaces.
 * Source: POSIX.1-2017, XBD 7.3.1 "LC_CTYPE"; localedata/unicode-gen of glibc.
 */
const CLASSES = {
  alpha: testOf(/[A-Za-z]/, /[\p{Alphabetic}\p{Nd}]/u),
  digit: testOf(/[0-9]/),
  alnum: testOf(/[0-9A-Za-z]/, /[\p{Alphabetic}\p{Nd}]/u),
  upper: testOf(/[A-Z]/, /[\p{Uppercase}\p{Lt}]/u),
  lower: testOf(/[a-z]/, /[\p{Lowercase}\p{Lt}]/u),
  space: testOf(/[\t-\r ]/, /[\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]/u),
  blank: testOf(/[\t ]/, /[\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]/u),
  cntrl: testOf(/\p{Cc}/u, /[\p{Cc}\u2028\u2029]/u),
  punct: testOf(
    /[!-/:-@[-`{-~]/,
    /(?![\p{Alphabetic}\p{Nd}\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000\u2028\u2029\p{Cc}\p{Cs}\p{Cn}])./su,
  ),
  graph: testOf(
    /[!-~]/,
    /(?![\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000\u2028\u2029\p{Cc}\p{Cs}\p{Cn}])./su,
  ),
  print: testOf(/[ -~]/, /(?![\u2028\u2029\p{Cc}\p{Cs}\p{Cn}])./su),
  xdigit: testOf(/[0-9A-Fa-f]/),
} satisfies Record<string, CharacterTest>;

/** A name between `[:` and `:]`. */
export type ClassName = keyof typeof CLASSES;

/** The test of a class by its name; undefined when POSIX has none of that name. */
export function classNamed(name: string): CharacterTest | undefined {
  return Object.hasOwn(CLASSES, name) ? CLASSES[name as ClassName] : undefined;
}

/** A letter, digit or `_`, of which words consist for GNU's `\w`, `\b`, `\<`. */
export const isWordCharacter: CharacterTest = (code) => code === 0x5f || CLASSES.alnum(code);

/** What `\w` of Python matches. */
export const isPythonWordCharacter: CharacterTest = testOf(/\w/, /[\p{L}\p{N}]/u);
