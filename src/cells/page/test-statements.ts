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
  return source.replace(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|#.*|./gs, (part) => {
    if (part.length > 1) return ' '.repeat(part.length);
    if (/[)\]}]/.test(part)) depth -= 1;
    const shown = depth === 0 ? part : ' ';
    if (/[([{]/.test(part)) depth += 1;
    return shown;
  });
}

/**
 * The program that prints what a test has found: of `assert f(1) == 2` the value of `f(1)`. `undefined` for a test that
 * asserts something else than that two values are equal.
 */
export function printFound(test: string): string | undefined {
  const asserted = /^(|.*;\s*)assert (.*?) == (.*)$/s.exec(surface(test));
  if (asserted === null) return undefined;
  const [, before = '', left = '', right = ''] = asserted;
  if (/\b(?:not|and|or|if|lambda|is|in)\b|[=<>!,;]/.test(left + right)) return undefined;
  const start = before.length + 'assert '.length;
  return `${test.slice(0, before.length)}print(repr(${test.slice(start, start + left.length)}))\n`;
}
