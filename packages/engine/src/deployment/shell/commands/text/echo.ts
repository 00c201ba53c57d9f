import { expandEscapes } from '../../language/escapes.ts';
import type { Command } from '../command.ts';

/** Prints its arguments, as a program of its own; the shell has one built in. */
export const echo: Command = {
  name: 'echo',
  follows: 'GNU coreutils 9.1',
  summary: 'Print the arguments with a blank between them.',
  synopsis: ['[SHORT-OPTION]... [STRING]...'],
  // Only arguments of nothing but these letters are options.
  parsing: 'own',
  options: [
    { name: 'n', short: 'n', help: 'print no line break at the end' },
    { name: 'e', short: 'e', help: 'interpret backslashes' },
    { name: 'E', short: 'E', help: 'do not interpret backslashes, the default' },
  ],
  unsupported: [],
  *run({ arguments: args, output, system }) {
    const posix = system.environment().has('POSIXLY_CORRECT');
    const takesOptions = !posix || args[0] === '-n';
    const found = args.findIndex((argument) => !takesOptions || !/^-[neE]+$/.test(argument));
    const first = found < 0 ? args.length : found;
    const letters = args.slice(0, first).join('').replaceAll('-', '');
    const end = letters.includes('n') ? '' : '\n';
    const interprets = posix || /e[^E]*$/.test(letters);
    const text = args.slice(first).join(' ');
    const expanded = interprets ? expandEscapes(text, 'echo') : { text, stopped: false };
    yield* output.write(expanded.stopped ? expanded.text : expanded.text + end);
    return 0;
  },
};
