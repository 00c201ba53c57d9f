import { open, SystemError } from '../../../../machine/index.ts';
import type { Command } from '../command.ts';
import { attempt, attemptRun } from '../formats/attempt.ts';
import { option } from '../formats/option.ts';
import { parseSize } from '../formats/sizes.ts';
import { quote, quoteFileAlways } from '../quoting.ts';

export const sync: Command = {
  name: 'sync',
  follows: 'GNU coreutils 9.1',
  summary: 'Synchronize cached writes to persistent storage.',
  synopsis: ['[OPTION] [FILE]...'],
  options: [
    option('d', 'data', 'sync only file data, no unneeded metadata'),
    option('f', 'file-system', 'sync the file systems that contain the files'),
  ],
  unsupported: [],
  *run({ system, operands, options, complain }) {
    if (options.has('data') && operands.length === 0) {
      yield* complain('--data needs at least one argument');
      return 1;
    }
    let status = 0;
    for (const path of operands) {
      const error = attempt(() => system.status(path));
      if (!(error instanceof SystemError)) continue;
      yield* complain(`error opening ${quoteFileAlways(path)}: ${error.message}`);
      status = 1;
    }
    if (status === 0) system.synchronise();
    return status;
  },
};

export const truncate: Command = {
  name: 'truncate',
  follows: 'GNU coreutils 9.1',
  summary: 'Shrink or extend the size of each FILE to the specified size.',
  synopsis: ['OPTION... FILE...'],
  options: [
    option('c', 'no-create', 'do not create any files'),
    option('o', 'io-blocks', 'treat SIZE as number of IO blocks instead of bytes'),
    option('r', 'reference', 'base size on VALUE', 'required'),
    option(
      's',
      'size',
      'set or adjust the file size by VALUE bytes: +, -, <, >, / or % before it',
      'required',
    ),
  ],
  unsupported: [],
  *run({ system, options, operands, complain, misuse }) {
    const sizeText = options.value('size');
    const reference = options.value('reference');
    if (sizeText === undefined && reference === undefined) {
      return yield* misuse(`you must specify either ${quote('--size')} or ${quote('--reference')}`);
    }
    const match = /^\s*([-+<>/%]?)\s*(.*)$/s.exec(sizeText ?? '');
    const relation = match?.[1] ?? '';
    const amount = sizeText === undefined ? undefined : parseSize(match?.[2] ?? '');
    if (sizeText !== undefined && (amount === undefined || !/^[0-9]/.test(match?.[2] ?? ''))) {
      yield* complain(`Invalid number: ${quote(sizeText)}`);
      return 1;
    }
    if (amount === 0 && (relation === '/' || relation === '%')) {
      yield* complain('division by zero');
      return 1;
    }
    if (sizeText !== undefined && reference !== undefined && relation === '') {
      return yield* misuse(
        `you must specify a relative ${quote('--size')} with ${quote('--reference')}`,
      );
    }
    if (operands.length === 0) return yield* misuse('missing file operand');
    let base: number | undefined;
    if (reference !== undefined) {
      const found = attempt(() => system.status(reference));
      if (found instanceof SystemError) {
        yield* complain(`cannot stat ${quoteFileAlways(reference)}: ${found.message}`);
        return 1;
      }
      base = found.size;
    }
    let status = 0;
    for (const path of operands) {
      const create = !options.has('no-create');
      const descriptor = yield* attemptRun(
        open(system, path, { write: true, create, nonBlocking: true }, 0o666),
      );
      if (descriptor instanceof SystemError) {
        if (!create && descriptor.code === 'ENOENT') continue;
        yield* complain(`cannot open ${quoteFileAlways(path)} for writing: ${descriptor.message}`);
        status = 1;
        continue;
      }
      const now = system.statusOf(descriptor);
      const unit = options.has('io-blocks') ? now.blockSize : 1;
      const size = sizeAfter(
        base ?? now.size,
        relation,
        (amount ?? 0) * unit,
        amount !== undefined,
      );
      const error = attempt(() => system.truncateDescriptor(descriptor, size));
      system.close(descriptor);
      if (!(error instanceof SystemError)) continue;
      yield* complain(
        `failed to truncate ${quoteFileAlways(path)} at ${size} bytes: ${error.message}`,
      );
      status = 1;
    }
    return status;
  },
};

function sizeAfter(size: number, relation: string, amount: number, given: boolean): number {
  if (!given) return size;
  switch (relation) {
    case '+':
      return size + amount;
    case '-':
      return Math.max(0, size - amount);
    case '<':
      return Math.min(size, amount);
    case '>':
      return Math.max(size, amount);
    case '/':
      return size - (size % amount);
    case '%':
      return Math.ceil(size / amount) * amount;
    default:
      return amount;
  }
}
