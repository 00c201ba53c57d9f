import { print } from '../execution/output.ts';
import type { Builtin } from '../execution/shell.ts';
import { longTime } from '../execution/times.ts';

export const times: Builtin = (shell) => {
  const { self, children } = shell.system.cpuTimes();
  for (const time of [self, children]) {
    print(shell, `${longTime(time / 1e9, 3)} ${longTime(0, 3)}\n`);
  }
  return 0;
};
