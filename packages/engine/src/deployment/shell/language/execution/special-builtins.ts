/** The special builtins. Source: POSIX.1-2017, XCU 2.14. */
const SPECIAL_BUILTINS: ReadonlySet<string> = new Set(
  '. : break continue eval exec exit export readonly return set shift source times trap unset'.split(
    ' ',
  ),
);

/** Whether a builtin is one whose failure ends a script in POSIX mode, and before which assignments stay there. */
export function isSpecialBuiltin(name: string): boolean {
  return SPECIAL_BUILTINS.has(name);
}
