import { open, READ_SIZE, read, SystemError, write } from '../../../../machine/index.ts';
import type { Command } from '../command.ts';
import { matchWord } from '../formats/argument-words.ts';
import { attempt, attemptRun } from '../formats/attempt.ts';
import { option } from '../formats/option.ts';
import { quoteFile, quoteFileAlways } from '../quoting.ts';

const WAYS = [['warn'], ['warn-nopipe'], ['exit'], ['exit-nopipe']];

/** Copies its input to its output and to files. */
export const tee: Command = {
  name: 'tee',
  follows: 'GNU coreutils 9.1',
  summary: 'Copy standard input to standard output and to each file.',
  synopsis: ['[OPTION]... [FILE]...'],
  options: [
    option('a', 'append', 'append to the files instead of replacing what they hold'),
    option('i', 'ignore-interrupts', 'ignore the signal INT'),
    option('p', '', 'go on when a pipe has no reader any more'),
    option(
      '',
      'output-error',
      'warn, warn-nopipe, exit or exit-nopipe when a write fails',
      'optional',
    ),
  ],
  unsupported: [],
  *run({ system, options, operands, complain, misuse }) {
    const given = options.given.findLast(({ name }) => name === 'p' || name === 'output-error');
    const word =
      given === undefined || given.value === ''
        ? given && 'warn-nopipe'
        : matchWord('--output-error', given.value, WAYS);
    if (typeof word === 'object') return yield* misuse(word.problem);
    if (options.has('ignore-interrupts')) system.setDisposition('INT', 'ignore');
    if (word !== undefined) system.setDisposition('PIPE', 'ignore');
    const exits = word?.startsWith('exit') === true;
    const quietOnPipes = word === undefined || word.endsWith('nopipe');
    let status = 0;
    const outputs = [{ name: 'standard output', descriptor: 1 }];
    for (const name of operands) {
      const append = options.has('append');
      const flags = { write: true, create: true, append, truncate: !append };
      const descriptor = yield* attemptRun(open(system, name, flags, 0o666));
      if (descriptor instanceof SystemError) {
        yield* complain(`${quoteFile(name)}: ${descriptor.message}`);
        status = 1;
        if (exits) return status;
      } else outputs.push({ name, descriptor });
    }
    while (outputs.length > 0) {
      const bytes = yield* attemptRun<Uint8Array>(read(system, 0, READ_SIZE));
      if (bytes instanceof SystemError) {
        yield* complain(`read error: ${bytes.message}`);
        return 1;
      }
      if (bytes.length === 0) break;
      for (const one of [...outputs]) {
        const failed = yield* attemptRun<void>(write(system, one.descriptor, bytes));
        if (!(failed instanceof SystemError)) continue;
        outputs.splice(outputs.indexOf(one), 1);
        if (failed.code === 'EPIPE' && quietOnPipes) continue;
        const name = one.descriptor === 1 ? quoteFileAlways(one.name) : quoteFile(one.name);
        yield* complain(`${name}: ${failed.message}`);
        status = 1;
        if (exits) return status;
      }
    }
    for (const { descriptor } of outputs) {
      if (descriptor !== 1) attempt(() => system.close(descriptor));
    }
    return status;
  },
};
