import { READY, type Run } from '../../../../machine/index.ts';
import { decodeUtf8, encodeUtf8 } from '../../../../text/index.ts';
import { readPiece } from '../execution/read-line.ts';
import type { Builtin, Shell } from '../execution/shell.ts';
import { quoteBackslash } from '../quoting.ts';
import { assignArray, isName } from '../variables/index.ts';
import { type BuiltinOptions, builtinError, parseOptions, WRONG_USAGE } from './builtin-options.ts';

/** Lines after which the callback of `-C` runs, unless `-c` says otherwise. Source: bash(1), mapfile. */
const DEFAULT_QUANTUM = 5000;

/** What numbers of `mapfile` are, for messages about wrong ones. */
const NUMBERS: readonly (readonly [letter: string, what: string])[] = [
  ['n', 'invalid line count'],
  ['O', 'invalid array origin'],
  ['s', 'invalid line count'],
  ['c', 'invalid callback quantum'],
];

export const mapfile: Builtin = (shell, args, name) => {
  const options = parseOptions(shell, name, args, 'C:c:d:n:O:s:tu:');
  if (options === undefined) return WRONG_USAGE;
  for (const [letter, what] of NUMBERS) {
    const value = options.value(letter);
    if (value !== undefined && !/^[0-9]+$/.test(value)) {
      return builtinError(shell, name, `${value}: ${what}`);
    }
  }
  const descriptor = options.value('u') ?? '0';
  if (!/^[0-9]+$/.test(descriptor)) {
    return builtinError(shell, name, `${descriptor}: invalid file descriptor specification`);
  }
  if (shell.system.descriptorFlags(Number(descriptor)) === undefined) {
    return builtinError(shell, name, `${descriptor}: invalid file descriptor: Bad file descriptor`);
  }
  const array = options.operands[0] ?? 'MAPFILE';
  if (!isName(array)) return builtinError(shell, name, `\`${array}': not a valid identifier`);
  return readLines(shell, options, array, Number(descriptor));
};

function* readLines(
  shell: Shell,
  options: BuiltinOptions,
  array: string,
  descriptor: number,
): Run<number> {
  const { state, system } = shell;
  const delimiter = encodeUtf8(options.value('d') ?? '\n')[0] ?? 0;
  const most = Number(options.value('n') ?? 0);
  const origin = options.value('O');
  const quantum = Number(options.value('c') ?? DEFAULT_QUANTUM);
  const callback = options.value('C');
  let index = Number(origin ?? 0);
  if (origin === undefined) assignArray(state, array, [], false);
  let skipped = Number(options.value('s') ?? 0);
  let pending: { subscript: string; append: boolean; value: string }[] = [];
  let count = 0;
  while (most === 0 || count < most) {
    const { bytes, ended } = yield* readPiece(system, descriptor, { delimiter });
    if (bytes.length === 0) break;
    if (skipped > 0) {
      skipped--;
    } else {
      const cut = options.has('t') && ended === 'delimiter' ? bytes.subarray(0, -1) : bytes;
      const value = decodeUtf8(cut);
      count++;
      if (callback !== undefined && count % quantum === 0) {
        assignArray(state, array, pending, true);
        pending = [];
        yield* shell.executor.runText(shell, `${callback} ${index} ${quoteBackslash(value)}`);
      }
      pending.push({ subscript: String(index), append: false, value });
      index++;
    }
    if (ended === 'end of file') break;
    if (system.spend(1)) yield READY;
  }
  assignArray(state, array, pending, true);
  return 0;
}
