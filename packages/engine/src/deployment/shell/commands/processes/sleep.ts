import { sleep as rest } from '../../../../machine/index.ts';
import type { Command } from '../command.ts';
import { parseDuration } from '../formats/durations.ts';
import { writeErrors } from '../formats/write-errors.ts';
import { quote } from '../quoting.ts';

export const sleep: Command = {
  name: 'sleep',
  follows: 'GNU coreutils 9.1',
  summary: 'Pause for NUMBER seconds; SUFFIX may be s, m, h or d. Several are added up.',
  synopsis: ['NUMBER[SUFFIX]...'],
  options: [],
  unsupported: [],
  *run(context) {
    const { system, name, operands, complain, misuse } = context;
    if (operands.length === 0) return yield* misuse('missing operand');
    let seconds = 0;
    let wrong = false;
    for (const operand of operands) {
      const duration = parseDuration(operand);
      if (duration === undefined) {
        yield* complain(`invalid time interval ${quote(operand)}`);
        wrong = true;
      } else seconds += duration;
    }
    if (wrong) {
      yield* writeErrors(context, [`Try '${name} --help' for more information.`]);
      return 1;
    }
    let left = seconds * 1e9;
    while (left > 0) left = yield* rest(system, left);
    return 0;
  },
};
