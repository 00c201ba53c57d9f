import type { ShellState } from '../shell-state.ts';
import { readValue } from '../variables/index.ts';

/**
 * What `~+`, `~-` and `~2` stand for; `undefined` for others, which are left as they are. Homes have been looked
 * up before. Source: bash(1), "Tilde Expansion".
 */
export function expandTilde(state: ShellState, user: string): string | undefined {
  switch (user) {
    case '+':
      return readValue(state, 'PWD');
    case '-':
      return readValue(state, 'OLDPWD');
    default: {
      if (!/^[+-]?[0-9]+$/.test(user)) return undefined;
      const stack = [state.system.directory(), ...state.directories];
      const number = Number(user);
      return user.startsWith('-') ? stack.at(number - 1) : stack[number];
    }
  }
}
