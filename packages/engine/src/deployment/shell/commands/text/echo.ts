import { expandEscapes } from '../../language/escapes.ts';
import { formatPrintf } from '../../language/formatting/index.ts';
import type { Command } from '../command.ts';
import { formatDate } from '../formats/format-date.ts';
import { quote } from '../quoting.ts';

/** Writes its arguments, as the shell's builtin of that name does. */
export const echo: Command = {
  name: 'echo',
  follows: 'coreutils 9.1',
  summary: 'Print the arguments, with a space between them and a line break at the end.',
  synopsis: ['[SHORT-OPTION]... [STRING]...'],
  options: [
    { name: 'n', short: 'n', help: 'do not print the line break at the end' },
    { name: 'e', short: 'e', help: 'interpret backslash escapes' },
    { name: 'E', short: 'E', help: 'do not interpret backslash escapes (default)' },
  ],
  unsupported: [],
  parsing: 'own',
  *run({ arguments: args, output }) {
    let interprets = false;
    let end = '\n';
    let index = 0;
    for (; /^-[neE]+$/.test(args[index] ?? ''); index++) {
      for (const letter of (args[index] ?? '').slice(1)) {
        if (letter === 'n') end = '';
        else interprets = letter === 'e';
      }
    }
    const text = args.slice(index).join(' ');
    const { text: shown, stopped } = interprets
      ? expandEscapes(text, 'echo')
      : { text, stopped: false };
    yield* output.write(stopped ? shown : shown + end);
    return 0;
  },
};

/** Writes its arguments by a format, as the shell's builtin of that name does. */
export const printf: Command = {
  name: 'printf',
  follows: 'coreutils 9.1',
  summary: 'Print the arguments according to FORMAT.',
  synopsis: ['FORMAT [ARGUMENT]...'],
  options: [],
  unsupported: [],
  parsing: 'own',
  *run({ arguments: args, system, output, complain, misuse }) {
    const [format, ...values] = args[0] === '--' ? args.slice(1) : args;
    if (format === undefined) return yield* misuse('missing operand');
    const { text, messages, status } = formatPrintf(format, values, {
      formatTime: (pattern, seconds) => formatDate(pattern, { seconds, nanoseconds: 0 }),
      now: system.bootSecond + Math.floor(system.now() / 1e9),
      start: system.bootSecond,
      assign: () => {},
    });
    yield* output.write(text);
    for (const message of messages) {
      const colon = message.indexOf(': ');
      yield* complain(quote(message.slice(0, colon)) + message.slice(colon));
    }
    return status;
  },
};
