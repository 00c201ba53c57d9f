import { expandEscapes } from '../escapes.ts';
import { print } from '../execution/output.ts';
import type { Builtin } from '../execution/shell.ts';

export const echo: Builtin = (shell, args) => {
  const { shopt, options } = shell.state;
  let interprets = shopt.xpg_echo;
  let ends = '\n';
  let index = 0;
  if (!(shopt.xpg_echo && options.posix)) {
    for (; index < args.length; index++) {
      const argument = args[index] ?? '';
      if (!/^-[neE]+$/.test(argument)) break;
      for (const letter of argument.slice(1)) {
        if (letter === 'n') ends = '';
        else interprets = letter === 'e';
      }
    }
  }
  const text = index === 0 ? args.join(' ') : args.slice(index).join(' ');
  if (!interprets) print(shell, text + ends);
  else {
    const { text: expanded, stopped } = expandEscapes(text, 'echo');
    print(shell, stopped ? expanded : expanded + ends);
  }
  return 0;
};
