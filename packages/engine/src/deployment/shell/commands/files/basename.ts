import type { Command } from '../command.ts';
import { option } from '../formats/option.ts';
import { baseName, directoryName } from '../formats/paths.ts';
import { quote } from '../quoting.ts';

export const basename: Command = {
  name: 'basename',
  follows: 'GNU coreutils 9.1',
  summary: 'Print NAME with any leading directory components removed, and a trailing SUFFIX.',
  synopsis: ['NAME [SUFFIX]', 'OPTION... NAME...'],
  parsing: 'options first',
  options: [
    option('a', 'multiple', 'support multiple arguments and treat each as a NAME'),
    option('s', 'suffix', 'remove a trailing VALUE; implies -a', 'required'),
    option('z', 'zero', 'end each output line with NUL, not newline'),
  ],
  unsupported: [],
  *run({ options, operands, output, misuse }) {
    const multiple = options.has('multiple') || options.has('suffix');
    const [first, second, third] = operands;
    if (first === undefined) return yield* misuse('missing operand');
    if (!multiple && third !== undefined) return yield* misuse(`extra operand ${quote(third)}`);
    const suffix = multiple ? (options.value('suffix') ?? '') : (second ?? '');
    const end = options.has('zero') ? '\0' : '\n';
    for (const path of multiple ? operands : [first]) {
      const name = baseName(path);
      const cut = suffix !== '' && name !== suffix && name.endsWith(suffix) && name !== '/';
      yield* output.write((cut ? name.slice(0, -suffix.length) : name) + end);
    }
    return 0;
  },
};

export const dirname: Command = {
  name: 'dirname',
  follows: 'GNU coreutils 9.1',
  summary: 'Output each NAME with its last non-slash component and trailing slashes removed.',
  synopsis: ['[OPTION] NAME...'],
  options: [option('z', 'zero', 'end each output line with NUL, not newline')],
  unsupported: [],
  *run({ options, operands, output, misuse }) {
    if (operands.length === 0) return yield* misuse('missing operand');
    const end = options.has('zero') ? '\0' : '\n';
    for (const path of operands) yield* output.write(directoryName(path) + end);
    return 0;
  },
};
