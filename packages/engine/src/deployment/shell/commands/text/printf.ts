import { formatPrintf } from '../../language/formatting/index.ts';
import type { Command } from '../command.ts';
import { quote } from '../quoting.ts';

/** Prints by a format, as a program of its own; the shell has one built in. */
export const printf: Command = {
  name: 'printf',
  follows: 'GNU coreutils 9.1',
  summary: 'Print the arguments by a format.',
  synopsis: ['FORMAT [ARGUMENT]...'],
  parsing: 'own',
  options: [],
  unsupported: ['\\c in FORMAT', '%q in the style of ls'],
  *run({ system, arguments: given, output, complain, misuse }) {
    const args = given[0] === '--' ? given.slice(1) : given;
    const [format, ...values] = args;
    if (format === undefined) return yield* misuse('missing operand');
    const now = system.bootSecond + Math.floor(system.now() / 1e9);
    const { text, messages, status } = formatPrintf(format, values, {
      formatTime: () => '',
      now,
      start: now,
      assign: () => {},
    });
    for (const message of messages) yield* complain(inWordsOfCoreutils(message));
    yield* output.write(text);
    const [excess] = values;
    if (excess !== undefined && status === 0 && !format.replaceAll('%%', '').includes('%')) {
      yield* complain(`warning: ignoring excess arguments, starting with ${quote(excess)}`);
    }
    return messages.length > 0 ? 1 : status;
  },
};

/** The formatting is the shell's, whose words are others. */
function inWordsOfCoreutils(message: string): string {
  const number = /^(.*): invalid (?:octal |hex )?number$/s.exec(message)?.[1];
  if (number !== undefined) {
    const begins = /^\s*[-+]?(?:\d|\.\d)/.test(number);
    return `${quote(number)}: ${begins ? 'value not completely converted' : 'expected a numeric value'}`;
  }
  const large = /^warning: (.*): Numerical result out of range$/s.exec(message)?.[1];
  if (large !== undefined) return `${quote(large)}: Numerical result out of range`;
  const conversion = /^`%?(.*)': (?:invalid|missing) format character$/s.exec(message)?.[1];
  if (conversion !== undefined) return `%${conversion}: invalid conversion specification`;
  return message;
}
