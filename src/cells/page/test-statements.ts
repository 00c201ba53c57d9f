/** The tests of a text, each a statement that begins a line. */
export function testsIn(text: string): string[] {
  const tests: string[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (/^[\s)\]}]/.test(line) && tests.length > 0) tests.push(`${tests.pop()}\n${line}`);
    else tests.push(line);
  }
  return tests;
}

/** Text of the same length in which all that stands in brackets, quotes and comments is blank. */
function surface(source: string): string {
  let depth = 0;
  const parts = /('{3}|"{3}).*?\1|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|#[^\n]*|./gs;
  return source.replace(parts, (part) => {
    if (part.length > 1 || part === '#') return ' '.repeat(part.length);
    if (/[)\]}]/.test(part)) depth -= 1;
    const shown = depth === 0 ? part : ' ';
    if (/[([{]/.test(part)) depth += 1;
    return shown;
  });
}

/** What begins statements that have others inside. */
const COMPOUND = /^(?:async|class|def|for|if|match|try|while|with)\b/;

/** An expression of which the reader knows the value: one without names. */
const isLiteral = (expression: string): boolean =>
  !/[A-Za-z_]/.test(expression.replace(/'[^']*'|"[^"]*"|\b(?:\d[\w.]*|None|True|False)\b/g, ''));

/** Stands before the value that {@link printFound} prints, whatever the program has printed before. */
export const FOUND = '\u001f';

/**
 * The program that prints what a test has found, after {@link FOUND}: of `assert f(1) == 2` the value of `f(1)`.
 * `undefined` for a test that asserts something else than that two values are equal.
 */
export function printFound(test: string): string | undefined {
  const asserted = /^(|.*;\s*)assert (.*?) == (.*)$/s.exec(surface(test));
  if (asserted === null) return undefined;
  const [, before = '', left = '', right = ''] = asserted;
  if (COMPOUND.test(before) || /\bassert\b/.test(before)) return undefined;
  if (/\b(?:not|and|or|if|lambda|is|in)\b|[=<>!,;]/.test(left + right)) return undefined;
  const start = before.length + 'assert '.length;
  const sides = [test.slice(start, start + left.length), test.slice(start + left.length + 4)];
  const found = sides.find((side) => !isLiteral(side));
  if (found === undefined) return undefined;
  return `${test.slice(0, before.length)}print("\\x1f" + repr(${found}\n))\n`;
}
