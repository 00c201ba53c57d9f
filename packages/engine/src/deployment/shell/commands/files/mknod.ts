import { SystemError } from '../../../../machine/index.ts';
import type { Command } from '../command.ts';
import { attempt } from '../formats/attempt.ts';
import { option } from '../formats/option.ts';
import { applyMode, parseMode } from '../formats/symbolic-mode.ts';
import { writeErrors } from '../formats/write-errors.ts';
import { quote, quoteFile, quoteFileAlways } from '../quoting.ts';
import { currentUmask } from './mkdir.ts';

const MODE = option('m', 'mode', 'set file permission bits to VALUE, not a=rw - umask', 'required');

export const mkfifo: Command = {
  name: 'mkfifo',
  follows: 'GNU coreutils 9.1',
  summary: 'Create named pipes (FIFOs) with the given NAMEs.',
  synopsis: ['[OPTION]... NAME...'],
  options: [MODE],
  unsupported: ['-Z', '--context'],
  *run({ system, options, operands, complain, misuse }) {
    if (operands.length === 0) return yield* misuse('missing operand');
    const mode = options.value('mode');
    const changes = mode === undefined ? undefined : parseMode(mode);
    if (mode !== undefined && changes === undefined) {
      yield* complain('invalid mode');
      return 1;
    }
    const permissions =
      changes === undefined ? 0o666 : applyMode(changes, 0o666, false, currentUmask(system));
    let status = 0;
    for (const path of operands) {
      const error = attempt(() => {
        system.makeNode(path, 'fifo', permissions);
        if (changes !== undefined) system.changePermissions(path, permissions);
      });
      if (!(error instanceof SystemError)) continue;
      yield* complain(`cannot create fifo ${quoteFileAlways(path)}: ${error.message}`);
      status = 1;
    }
    return status;
  },
};

export const mknod: Command = {
  name: 'mknod',
  follows: 'GNU coreutils 9.1',
  summary: 'Create the special file NAME of the given TYPE: b, c, u or p.',
  synopsis: ['[OPTION]... NAME TYPE [MAJOR MINOR]'],
  options: [MODE],
  unsupported: ['-Z', '--context'],
  *run(context) {
    const { system, name, options, operands, complain, misuse } = context;
    const [path, type, major, minor, extra] = operands;
    const mode = options.value('mode');
    const changes = mode === undefined ? undefined : parseMode(mode);
    if (mode !== undefined && changes === undefined) {
      yield* complain('invalid mode');
      return 1;
    }
    const last = operands.at(-1);
    if (last === undefined) return yield* misuse('missing operand');
    const isFifo = type === 'p';
    const needed = isFifo ? 2 : 4;
    if (path === undefined || type === undefined || operands.length < needed) {
      yield* complain(`missing operand after ${quote(last)}`);
      const lines = [`Try '${name} --help' for more information.`];
      if (operands.length === 2)
        lines.unshift('Special files require major and minor device numbers.');
      yield* writeErrors(context, lines);
      return 1;
    }
    const surplus = isFifo ? major : extra;
    if (surplus !== undefined) {
      yield* complain(`extra operand ${quote(surplus)}`);
      const lines = [`Try '${name} --help' for more information.`];
      if (isFifo && operands.length === 4)
        lines.unshift('Fifos do not have major and minor device numbers.');
      yield* writeErrors(context, lines);
      return 1;
    }
    if (!/^[bcup]/.test(type)) return yield* misuse(`invalid device type ${quote(type)}`);
    const permissions =
      changes === undefined ? 0o666 : applyMode(changes, 0o666, false, currentUmask(system));
    const numbers: number[] = [];
    for (const [text, what] of isFifo
      ? []
      : ([
          [major, 'major'],
          [minor, 'minor'],
        ] as const)) {
      if (!/^(0x[0-9a-fA-F]{1,4}|[0-9]{1,5})$/.test(text ?? '')) {
        yield* complain(`invalid ${what} device number ${quote(text ?? '')}`);
        return 1;
      }
      numbers.push(Number(text));
    }
    const [majorNumber = 0, minorNumber = 0] = numbers;
    const error = attempt(() => {
      if (isFifo) system.makeNode(path, 'fifo', permissions);
      else {
        const kind = type.startsWith('b') ? 'block device' : 'character device';
        system.makeNode(path, kind, permissions, { major: majorNumber, minor: minorNumber });
      }
      if (changes !== undefined) system.changePermissions(path, permissions);
    });
    if (!(error instanceof SystemError)) return 0;
    yield* complain(`${quoteFile(path)}: ${error.message}`);
    return 1;
  },
};
