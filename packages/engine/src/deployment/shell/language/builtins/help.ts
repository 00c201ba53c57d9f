import { failure } from '../execution/messages.ts';
import { print } from '../execution/output.ts';
import type { Builtin, Shell } from '../execution/shell.ts';
import { readValue } from '../variables/index.ts';
import { parseOptions, WRONG_USAGE } from './builtin-options.ts';
import { HELP_TOPICS, helpOf } from './help-texts.ts';

/** Topics that fit: the one of that name, else those that begin with it or match its pattern of `*` and `?`. */
function topicsFor(pattern: string): readonly string[] {
  if (HELP_TOPICS.includes(pattern)) return [pattern];
  if (/[*?]/.test(pattern)) return HELP_TOPICS.filter((topic) => matches(topic, pattern));
  return HELP_TOPICS.filter((topic) => topic.startsWith(pattern));
}

function matches(text: string, pattern: string): boolean {
  if (pattern === '') return text === '';
  if (pattern.startsWith('*')) {
    for (let skipped = 0; skipped <= text.length; skipped++) {
      if (matches(text.slice(skipped), pattern.slice(1))) return true;
    }
    return false;
  }
  const first = text.charAt(0);
  return (
    first !== '' &&
    (pattern.startsWith('?') || pattern.startsWith(first)) &&
    matches(text.slice(1), pattern.slice(1))
  );
}

/** Characters of a pattern; the topics have no longer names. */
const LONGEST_PATTERN = 20;

export const help: Builtin = (shell, args, name) => {
  const options = parseOptions(shell, name, args, 'dms');
  if (options === undefined) return WRONG_USAGE;
  if (options.operands.length === 0) {
    overview(shell);
    return 0;
  }
  let found = false;
  for (const operand of options.operands) {
    const topics = topicsFor(operand.slice(0, LONGEST_PATTERN));
    if (topics.length > 0 && /[*?]/.test(operand)) {
      print(shell, `Shell commands matching keyword \`${operand}'\n\n`);
    }
    for (const topic of topics) {
      found = true;
      print(
        shell,
        topicText(
          topic,
          options.has('s') ? 's' : options.has('d') ? 'd' : options.has('m') ? 'm' : '',
        ),
      );
    }
  }
  if (found) return 0;
  const last = options.operands.at(-1);
  return failure(
    shell,
    `help: no help topics match \`${last}'.  Try \`help help' or \`man -k ${last}' or \`info ${last}'.`,
  );
};

function topicText(topic: string, style: 's' | 'd' | 'm' | ''): string {
  const text = helpOf(topic);
  if (text === undefined) return '';
  const { synopsis, summary, details } = text;
  const body = details.length === 0 ? '' : `\n${details.map((line) => `    ${line}\n`).join('')}`;
  switch (style) {
    case 's':
      return `${topic}: ${synopsis}\n`;
    case 'd':
      return `${topic} - ${summary}\n`;
    case 'm':
      return `NAME\n    ${topic} - ${summary}\n\nSYNOPSIS\n    ${synopsis}\n\nDESCRIPTION\n    ${summary}\n${body}\n`;
    default:
      return `${topic}: ${synopsis}\n    ${summary}\n${body}`;
  }
}

/** All topics in two columns, each cut to its half of the line. */
function overview(shell: Shell): void {
  const width = Math.floor(Number(readValue(shell.state, 'COLUMNS') ?? 80) / 2);
  print(
    shell,
    "These commands are part of the shell. `help name' tells more about one of them.\n" +
      'A star (*) next to a name means that the command is disabled.\n\n',
  );
  const entries = HELP_TOPICS.map((topic) => {
    const star = shell.disabled.has(topic) ? '*' : ' ';
    const text = `${star}${helpOf(topic)?.synopsis ?? topic}`;
    return text.length > width - 2 ? `${text.slice(0, width - 3)}>` : text;
  });
  const rows = Math.ceil(entries.length / 2);
  for (let row = 0; row < rows; row++) {
    const right = entries[row + rows];
    const left = entries[row] ?? '';
    print(shell, right === undefined ? `${left}\n` : `${left.padEnd(width)}${right}\n`);
  }
}
