import { print } from '../execution/output.ts';
import type { Builtin } from '../execution/shell.ts';
import { longTime } from '../execution/times.ts';
import { parseOptions, WRONG_USAGE } from './builtin-options.ts';

export const times: Builtin = (shell, args, name) => {
  if (parseOptions(shell, name, args, '') === undefined) return WRONG_USAGE;
  const { self, children } = shell.system.cpuTimes();
  for (const time of [self, children]) {
    print(shell, `${longTime(time / 1e9, 3)} ${longTime(0, 3)}\n`);
  }
  return 0;
};
