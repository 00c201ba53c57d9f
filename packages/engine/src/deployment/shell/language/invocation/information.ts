import { type Run, type System, write } from '../../../../machine/index.ts';
import { encodeUtf8 } from '../../../../text/index.ts';
import type { Shell } from '../execution/shell.ts';
import { SET_OPTION_NAMES } from '../options.ts';
import { type Invocation, LONG_OPTIONS, type WrongInvocation } from './arguments.ts';

const VERSION_TEXT =
  'GNU bash, version 5.2.15(1)-release (x86_64-pc-linux-gnu)\n' +
  'This is a simulation of that shell in Rackbook.\n';

/** How bash is called, as it says after a wrong option. */
const USAGE_TEXT = [
  'Usage:\tbash [GNU long option] [option] ...',
  '\tbash [GNU long option] [option] script-file ...',
  'GNU long options:',
  ...LONG_OPTIONS.map((name) => `\t--${name}`),
  'Shell options:',
  '\t-ilrsD or -c command or -O shopt_option\t\t(invocation only)',
  '\t-abefhkmnptuvxBCEHPT or -o option',
  '',
].join('\n');

/** Tells of wrong options; returns the status. */
export function* tellOfMisuse(system: System, wrong: WrongInvocation): Run<number> {
  const text = `${wrong.message}\n${wrong.showsUsage ? USAGE_TEXT : ''}`;
  yield* write(system, 2, encodeUtf8(text));
  return 2;
}

/** Prints what an option such as `--version` asks for. */
export function* inform(shell: Shell, what: NonNullable<Invocation['information']>): Run<number> {
  const { system, state } = shell;
  const text =
    what === 'version'
      ? VERSION_TEXT
      : what === 'help'
        ? `${VERSION_TEXT}${USAGE_TEXT}`
        : SET_OPTION_NAMES.map(
            (name) => `${name.padEnd(15)}\t${state.options[name] ? 'on' : 'off'}\n`,
          ).join('');
  yield* write(system, 1, encodeUtf8(text));
  return 0;
}
