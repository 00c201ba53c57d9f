/** One change of a mode: what it does to which bits. */
interface ModeChange {
  readonly operator: '+' | '-' | '=';
  /** Bits of those whom the change is about, 0 when it named nobody. */
  readonly affected: number;
  /** Bits to give or take; of `u`, `g`, `o` a copy of what they have. */
  readonly value: number | 'u' | 'g' | 'o';
  /** `X`: execution too, where it is a directory or somebody may execute already. */
  readonly executeIfAny: boolean;
  /** Bits that it names; a directory keeps the set-id bits that are not among them. */
  readonly mentioned: number;
}

/** A mode as chmod(1) takes it. */
export type ModeChanges = readonly ModeChange[];

const WHO = new Map([
  ['u', 0o4700],
  ['g', 0o2070],
  ['o', 0o1007],
  ['a', 0o7777],
]);

const EVERY_READ = 0o444;
const EVERY_WRITE = 0o222;
const EVERY_EXECUTE = 0o111;
const SET_IDS = 0o6000;

/**
 * The changes of `755`, `u+rwX,go-w`, `=r`, `g=u`, `+t`; `undefined` when it is no mode.
 * Source: coreutils manual, "File permissions".
 */
export function parseMode(text: string): ModeChanges | undefined {
  if (/^[0-7]+$/.test(text)) {
    const value = Number.parseInt(text, 8);
    if (value > 0o7777) return undefined;
    const mentioned = text.length < 5 ? (value & 0o7000) | 0o777 : 0o7777;
    return [{ operator: '=', affected: 0o7777, value, executeIfAny: false, mentioned }];
  }
  const changes: ModeChange[] = [];
  for (const clause of text.split(',')) {
    if (!parseClause(clause, changes)) return undefined;
  }
  return changes;
}

/** Adds the changes of one clause; false when it is none. */
function parseClause(clause: string, changes: ModeChange[]): boolean {
  let index = 0;
  let affected = 0;
  for (; 'ugoa'.includes(clause.charAt(index)) && index < clause.length; index++) {
    affected |= WHO.get(clause.charAt(index)) ?? 0;
  }
  if (index === clause.length) return false;
  while (index < clause.length) {
    const operator = clause.charAt(index++);
    if (operator !== '+' && operator !== '-' && operator !== '=') return false;
    const octal = /^[0-7]+/.exec(clause.slice(index))?.[0];
    if (octal !== undefined) {
      const value = Number.parseInt(octal, 8);
      index += octal.length;
      if (affected !== 0 || value > 0o7777 || index < clause.length) return false;
      changes.push({ operator, affected: 0o7777, value, executeIfAny: false, mentioned: 0o7777 });
      continue;
    }
    const copied = clause.charAt(index);
    if (copied === 'u' || copied === 'g' || copied === 'o') {
      index++;
      changes.push({ operator, affected, value: copied, executeIfAny: false, mentioned: 0 });
      continue;
    }
    let value = 0;
    let executeIfAny = false;
    for (; index < clause.length && 'rwxXst'.includes(clause.charAt(index)); index++) {
      const letter = clause.charAt(index);
      if (letter === 'r') value |= EVERY_READ;
      else if (letter === 'w') value |= EVERY_WRITE;
      else if (letter === 'x') value |= EVERY_EXECUTE;
      else if (letter === 's') value |= 0o6000;
      else if (letter === 't') value |= 0o1000;
      else executeIfAny = true;
    }
    const mentioned = affected === 0 ? value : affected & value;
    changes.push({ operator, affected, value, executeIfAny, mentioned });
  }
  return true;
}

/**
 * The permissions after the changes. `umask` holds back bits of clauses that name nobody (`+w`). A
 * directory keeps its set-user-id and set-group-id bits unless the change mentions them.
 */
export function applyMode(
  changes: ModeChanges,
  permissions: number,
  isDirectory: boolean,
  umask: number,
): number {
  let mode = permissions;
  for (const change of changes) {
    const { affected, operator } = change;
    const omitted = isDirectory ? SET_IDS & ~change.mentioned : 0;
    const bits =
      bitsOf(change, mode, isDirectory) & (affected === 0 ? ~umask : affected) & ~omitted;
    if (operator === '+') mode |= bits;
    else if (operator === '-') mode &= ~bits;
    else mode = (mode & ((affected === 0 ? 0 : ~affected) | omitted)) | bits;
  }
  return mode & 0o7777;
}

function bitsOf(change: ModeChange, mode: number, isDirectory: boolean): number {
  if (typeof change.value === 'string') {
    const shift = { u: 6, g: 3, o: 0 }[change.value];
    const bits = (mode >> shift) & 7;
    return bits | (bits << 3) | (bits << 6);
  }
  const execute = change.executeIfAny && (isDirectory || (mode & EVERY_EXECUTE) !== 0);
  return change.value | (execute ? EVERY_EXECUTE : 0);
}
