import type { Command, OptionSpecification } from './command.ts';

/** Every command has these two. */
export const HELP_OPTION: OptionSpecification = {
  name: 'help',
  long: 'help',
  help: 'display this help and exit',
};

export const VERSION_OPTION: OptionSpecification = {
  name: 'version',
  long: 'version',
  help: 'output version information and exit',
};

/** Column at which the explanation of an option begins, as in the help of GNU's tools. */
const HELP_COLUMN = 29;

/** What `--help` prints. `name` is what the command was called by. */
export function helpText(command: Command, name: string): string {
  const calls = command.synopsis.map((call) => `${name} ${call}`.trimEnd());
  const lines = [`Usage: ${calls.join('\n  or:  ')}`, command.summary, ''];
  for (const option of [...command.options, HELP_OPTION, VERSION_OPTION]) {
    const left = `  ${optionNames(option)}`;
    if (left.length <= HELP_COLUMN - 2) lines.push(left.padEnd(HELP_COLUMN) + option.help);
    else lines.push(left, ' '.repeat(HELP_COLUMN) + option.help);
  }
  return `${lines.join('\n')}\n`;
}

/** An option as a manual names it: `-n, --lines=VALUE`. */
export function optionNames({ short, long, oneDash, value }: OptionSpecification): string {
  const named = value === undefined ? '' : value === 'required' ? '=VALUE' : '[=VALUE]';
  const alone = value === undefined ? '' : value === 'required' ? ' VALUE' : '[VALUE]';
  if (long === undefined) return `-${short}${alone}`;
  if (oneDash === true) return `-${long}${alone}`;
  return short === undefined ? `    --${long}${named}` : `-${short}, --${long}${named}`;
}

/** What `--version` prints: the first line is that of the tool which the command follows. */
export function versionText(command: Command): string {
  const space = command.follows.lastIndexOf(' ');
  const [tools, version] = [command.follows.slice(0, space), command.follows.slice(space + 1)];
  const first = NAMED_FIRST.test(tools)
    ? `${command.name} from ${tools} ${version}`
    : `${command.name} (${tools}) ${version}`;
  return `${first}\nRackbook's own version of this tool: it has the same behaviour, and none of its code.\n`;
}

/** Packages whose programs say `ps from procps-ng 4.0.2`; the GNU standards have `ls (GNU coreutils) 9.1`. */
const NAMED_FIRST = /^(?:procps-ng|util-linux)$/;
