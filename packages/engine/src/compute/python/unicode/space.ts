/** Whether a code point has a property. */
export type CodePointTest = (code: number) => boolean;

/** `str.isspace` of a character. */
export const isSpace: CodePointTest = (code) =>
  code < 128
    ? code === 32 || (code >= 9 && code <= 13) || (code >= 28 && code <= 31)
    : /[\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/.test(
        String.fromCodePoint(code),
      );
