/**
 * Where a program's descriptors 0, 1 and 2 lead. Two openings of one file are two targets, `f` and
 * `f (again)`, since each has a position of its own.
 */
export type Descriptors = readonly [input: string, output: string, errors: string];

const TERMINAL: Descriptors = ['terminal', 'terminal', 'terminal'];

/**
 * The descriptors after bash has carried out redirections, from left to right. Understood are
 * `< f`, `> f`, `>> f`, `&> f` with an optional descriptor before them, and `2>&1`, `>&2`.
 *
 * @throws {Error} for another redirection.
 */
export function redirect(redirections: readonly string[], from = TERMINAL): Descriptors {
  const table = [...from] as [string, string, string];
  for (const text of redirections) {
    const match = /^(?<number>[012]?)(?<sign>&>|>>|>&|>|<)\s*(?<target>\S+)$/.exec(text)?.groups;
    if (match === undefined) throw new Error(`“${text}” is no redirection known here.`);
    const { number = '', sign = '', target = '' } = match;
    const slot = number === '' ? (sign === '<' ? 0 : 1) : Number(number);
    if (sign === '>&') {
      table[slot] = table[Number(target)] ?? '';
    } else {
      const opened = table.includes(target) ? `${target} (again)` : target;
      table[slot] = opened;
      if (sign === '&>') table[2] = opened;
    }
  }
  return table;
}

/** Redirections with the descriptors before the first and after each. */
export function descriptorSteps(redirections: readonly string[]) {
  return [
    { after: 'at first', table: TERMINAL },
    ...redirections.map((text, index) => ({
      after: text,
      table: redirect(redirections.slice(0, index + 1)),
    })),
  ];
}
