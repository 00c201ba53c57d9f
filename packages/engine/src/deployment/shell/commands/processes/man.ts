import { programFrom, type Run, read, type System } from '../../../../machine/index.ts';
import { decodeUtf8 } from '../../../../text/index.ts';
import type { Command } from '../command.ts';
import { attempt } from '../formats/attempt.ts';
import { executeByName, findProgram, waitFor } from '../formats/launch.ts';
import { option } from '../formats/option.ts';
import { writeErrors } from '../formats/write-errors.ts';

/** Exit status when there is no page. Source: man(1). */
const NO_PAGE = 16;

const WIDTH = 80;

/** Largest help that is made a page of, in bytes. */
const LARGEST = 65_536;

export const man: Command = {
  name: 'man',
  follows: 'man-db 2.11.2',
  summary: 'Show the manual page of a command, which is made from what the command says of itself.',
  synopsis: ['[SECTION] PAGE...'],
  options: [option('P', 'pager', '(ignored: pages are written at once)', 'required')],
  unsupported: ['-a', '--all', '-f', '--whatis', '-k', '--apropos', '-K', '-l', '-w'],
  *run(context) {
    const { system, operands, output } = context;
    const [first] = operands;
    const pages = /^[1-9]$/.test(first ?? '') ? operands.slice(1) : operands;
    if (pages.length === 0) {
      yield* writeErrors(context, ['What manual page do you want?', "For example, try 'man man'."]);
      return 1;
    }
    let status = 0;
    for (const page of pages) {
      const help =
        findProgram(system, page) === undefined || page.includes('/')
          ? undefined
          : yield* helpOf(system, page);
      if (help === undefined) {
        yield* writeErrors(context, [`No manual entry for ${page}`]);
        status = NO_PAGE;
      } else yield* output.write(manualPage(page, help));
    }
    return status;
  },
};

/** What a command writes when it is asked for help, `undefined` when that is no help in GNU's form. */
function* helpOf(system: System, name: string): Run<string | undefined> {
  const { reader, writer } = system.pipe();
  const pid = system.fork(
    programFrom(function* (child) {
      child.duplicateTo(writer, 1);
      child.duplicateTo(writer, 2);
      attempt(() => child.close(reader));
      yield* executeByName(child, [name, '--help']);
      return 127;
    }),
  );
  system.close(writer);
  let text = '';
  while (text.length < LARGEST) {
    const bytes = yield* read(system, reader, LARGEST);
    if (bytes.length === 0) break;
    text += decodeUtf8(bytes);
  }
  system.close(reader);
  const status = yield* waitFor(system, pid);
  const fine = status.kind === 'exited' && status.status === 0;
  return fine && text.startsWith('Usage: ') ? text : undefined;
}

/** A manual page from the help of a command: name, synopsis, options. */
function manualPage(name: string, help: string): string {
  const lines = help.trimEnd().split('\n');
  const calls: string[] = [];
  let index = 0;
  for (; index < lines.length; index++) {
    const call = /^(?:Usage: | {2}or: {2})(.*)$/.exec(lines[index] ?? '')?.[1];
    if (call === undefined) break;
    calls.push(call);
  }
  const summary: string[] = [];
  for (; index < lines.length && lines[index] !== '' && !lines[index]?.startsWith('  '); index++) {
    summary.push(lines[index] ?? '');
  }
  const title = `${name.toUpperCase()}(1)`;
  const middle = 'User Commands';
  const gap = Math.max(1, Math.floor((WIDTH - middle.length) / 2) - title.length);
  const end = Math.max(1, WIDTH - title.length * 2 - middle.length - gap);
  const page = [
    `${title}${' '.repeat(gap)}${middle}${' '.repeat(end)}${title}`,
    '',
    'NAME',
    ...wrap(`${name} - ${lowerFirst(summary.join(' ')).replace(/\.$/, '')}`, 7),
    '',
    'SYNOPSIS',
    ...calls.map((call) => `       ${call}`),
  ];
  const options = optionLines(lines.slice(index));
  if (options.length > 0) page.push('', 'OPTIONS', ...options);
  return `${page.join('\n')}\n`;
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** Options of a help text, each with what it does below it. */
function optionLines(lines: readonly string[]): readonly string[] {
  const page: string[] = [];
  for (const line of lines) {
    const match = /^ {2,6}(-\S.*?)(?: {2,}(.*))?$/.exec(line);
    if (match !== null) {
      if (page.length > 0) page.push('');
      page.push(`       ${match[1]}`);
      if (match[2] !== undefined) page.push(...wrap(match[2], 14));
    } else if (line.trim() !== '') page.push(...wrap(line.trim(), page.length === 0 ? 7 : 14));
  }
  return page;
}

function wrap(text: string, margin: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && margin + line.length + 1 + word.length > WIDTH - 2) {
      lines.push(' '.repeat(margin) + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, ' '.repeat(margin) + line];
}

export const clear: Command = {
  name: 'clear',
  follows: 'ncurses 6.4',
  summary: 'Clear the terminal screen.',
  synopsis: ['[-x]'],
  options: [option('x', '', 'do not clear what has scrolled away')],
  unsupported: ['-T', '-V'],
  *run({ options, output }) {
    yield* output.write(`\u001b[H\u001b[2J${options.has('x') ? '' : '\u001b[3J'}`);
    return 0;
  },
};
