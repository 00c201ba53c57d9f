import type { Command } from '../command.ts';
export const cat: Command = {
  name: 'cat',
  follows: 'coreutils 9.1',
  summary: 'Concatenates files to standard output.',
  synopsis: ['[OPTION]... [FILE]...'],
  options: [],
  unsupported: [],
  *run({ input, output }) {
    for (;;) {
      const text = yield* input.chunk();
      if (text === '') return 0;
      yield* output.write(text);
    }
  },
};
