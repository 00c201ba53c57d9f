/** Arguments in which the values of `-S` were split, and how. */
export interface SplitArguments {
  readonly args: readonly string[];
  readonly splits: readonly { readonly text: string; readonly words: readonly string[] }[];
}

/** Texts that are split at most: one may hold another. */
const MOST_SPLITS = 20;

/** Options before the first operand that take the next argument. */
const TAKES_NEXT = /^(?:-[i0v]*[uC]|--(?:u[a-z]*|c[a-z]*))$/;

const SPLIT = /^(?:-([i0v]*)S|--s[a-z-]*=)/;
const SPLIT_NEXT = /^--s[a-z-]*$/;

/**
 * Puts the words of each `-S` (`--split-string`) among the options in the place of it, so that they are read as
 * options and operands themselves; or says what is wrong. Source: coreutils manual, "env -S syntax".
 */
export function splitArguments(
  args: readonly string[],
  environment: ReadonlyMap<string, string>,
): SplitArguments | { readonly problem: string } {
  const splits: { text: string; words: readonly string[] }[] = [];
  let all = args;
  for (let index = 0; splits.length < MOST_SPLITS; index++) {
    const argument = all[index] ?? '-';
    if (!argument.startsWith('-') || argument === '-' || argument === '--') break;
    if (TAKES_NEXT.test(argument)) {
      index++;
      continue;
    }
    const match = SPLIT.exec(argument);
    const joined = match === null ? '' : argument.slice(match[0].length);
    const next = SPLIT_NEXT.test(argument) || (match !== null && joined === '');
    if (match === null && !next) continue;
    const text = next ? all[index + 1] : joined;
    if (text === undefined) break;
    const words = splitWords(text, environment);
    if ('problem' in words) return words;
    splits.push({ text, words });
    const flags = match?.[1] ?? '';
    const before = [...all.slice(0, index), ...(flags === '' ? [] : [`-${flags}`])];
    all = [...before, ...words, ...all.slice(index + (next ? 2 : 1))];
    index = before.length - 1;
  }
  return { args: all, splits };
}

const ESCAPES: Readonly<Record<string, string>> = {
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '#': '#',
  $: '$',
  '"': '"',
  "'": "'",
  '\\': '\\',
};

function splitWords(
  text: string,
  environment: ReadonlyMap<string, string>,
): readonly string[] | { readonly problem: string } {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === quote) quote = '';
    else if (quote === '' && (character === '"' || character === "'")) {
      quote = character;
      word ??= '';
    } else if (quote === '' && /\s/.test(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (character === '#' && quote === '' && word === undefined) break;
    else if (character === '\\') {
      const next = text.charAt(++index);
      if (next === '') return { problem: 'invalid backslash at end of string in -S' };
      if (quote === "'") {
        // Between single quotes a backslash keeps only what would end them, and itself.
        word += next === "'" || next === '\\' ? next : `\\${next}`;
      } else if (next === 'c') {
        if (quote !== '') return { problem: `'\\c' must not appear in double-quoted -S string` };
        break;
      } else if (next === '_') {
        if (quote !== '') word += ' ';
        else {
          if (word !== undefined) words.push(word);
          word = undefined;
        }
      } else {
        const meant = ESCAPES[next];
        if (meant === undefined) return { problem: `invalid sequence '\\${next}' in -S` };
        word = (word ?? '') + meant;
      }
    } else if (character === '$' && quote !== "'") {
      const [whole = '', name = ''] = VARIABLE.exec(text.slice(index, index + 300)) ?? [];
      if (whole === '') {
        const rest = text.slice(index);
        return { problem: `only \${VARNAME} expansion is supported, error at: ${rest}` };
      }
      const value = environment.get(name);
      if (value !== undefined) word = (word ?? '') + value;
      index += whole.length - 1;
    } else word = (word ?? '') + character;
  }
  if (quote !== '') return { problem: 'no terminating quote in -S string' };
  if (word !== undefined) words.push(word);
  return words;
}

const VARIABLE = /^\$\{([A-Za-z_][A-Za-z_0-9]*)\}/;
