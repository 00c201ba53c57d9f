import { writeText } from '../execution/output.ts';
import type { Builtin } from '../execution/shell.ts';
import { builtinError, usage } from './builtin-options.ts';

export const caller: Builtin = (shell, args, name) => {
  const { calls } = shell.state;
  const [text] = args;
  if (text !== undefined && !/^[0-9]+$/.test(text)) {
    builtinError(shell, name, `${text}: invalid number`);
    return usage(shell, name);
  }
  const frames = [...calls].reverse();
  const frame = frames[Number(text ?? 0)];
  if (frame === undefined) return 1;
  const outer = frames[Number(text ?? 0) + 1];
  const source =
    outer?.source ?? (shell.state.commandString === undefined ? shell.state.name : 'NULL');
  if (text === undefined) {
    writeText(shell, 1, `${frame.calledFrom} ${source}\n`);
    return 0;
  }
  writeText(shell, 1, `${frame.calledFrom} ${outer?.name ?? 'main'} ${source}\n`);
  return 0;
};
