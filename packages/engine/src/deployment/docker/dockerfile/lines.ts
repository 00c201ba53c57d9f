import { at, InputError } from '../../../base/index.ts';
import { type DockerfileWarning, type Heredoc, INSTRUCTIONS, type Keyword } from './instruction.ts';
import { splitWords } from './words.ts';

/** An instruction's source: continuation lines joined, comments removed, here-documents taken. */
export interface LogicalLine {
  readonly text: string;
  readonly line: number;
  readonly endLine: number;
  readonly pieces: readonly { readonly offset: number; readonly line: number }[];
  readonly heredocs: readonly Heredoc[];
}

const DIRECTIVES = ['syntax', 'escape', 'check'];

/** Takes `<<NAME`, `<<-NAME` or `<<"NAME"` apart; null when the word is nothing of the kind. */
export function heredocOpening(
  word: string,
): { readonly name: string; readonly expand: boolean; readonly stripTabs: boolean } | null {
  if (!word.startsWith('<<')) return null;
  const stripTabs = word.charAt(2) === '-';
  const quoted = word.slice(stripTabs ? 3 : 2);
  const name = quoted.replaceAll('"', '').replaceAll("'", '');
  if (name === '' || name.includes('<')) return null;
  return { name, expand: name === quoted, stripTabs };
}

/** The line with its continuation character cut off, or null when it has none. */
function beforeContinuation(line: string, escapeCharacter: string): string | null {
  const end = line.trimEnd();
  return end.endsWith(escapeCharacter) ? end.slice(0, -1) : null;
}

/** Whether here-documents may follow: after ADD, COPY and RUN, also as ONBUILD triggers. */
function takesHeredocs(words: readonly string[]): boolean {
  const outer = (words[0] ?? '').toUpperCase();
  const first = outer === 'ONBUILD' ? (words[1] ?? '').toUpperCase() : outer;
  return Object.hasOwn(INSTRUCTIONS, first) && 'heredoc' in INSTRUCTIONS[first as Keyword];
}

/** The logical lines of a Dockerfile and its parser directives. */
export function logicalLines(source: string): {
  readonly lines: readonly LogicalLine[];
  readonly directives: Readonly<Record<string, string>>;
  readonly escapeCharacter: string;
  readonly warnings: readonly DockerfileWarning[];
} {
  const physical = source
    .replace('\uFEFF', '')
    .split('\n')
    .map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
  const directives: Record<string, string> = {};
  const warnings: DockerfileWarning[] = [];
  const lines: LogicalLine[] = [];
  const fail = (message: string, line: number, expected: string): never => {
    throw new InputError(message, { place: { file: 'Dockerfile', line }, expected });
  };

  let index = 0;
  // Directives stand at the very top: the first line of any other kind ends them.
  for (; index < physical.length; index++) {
    const line = at(physical, index).trim();
    const equals = line.indexOf('=');
    if (!line.startsWith('#') || equals < 0) break;
    const name = line.slice(1, equals).trim().toLowerCase();
    if (!DIRECTIVES.includes(name)) break;
    const value = line.slice(equals + 1).trim();
    if (Object.hasOwn(directives, name)) {
      fail(`only one ${name} parser directive can be used`, index + 1, 'each directive once');
    }
    if (name === 'escape' && value !== '\\' && value !== '`') {
      fail(`invalid ESCAPE '${value}'. Must be \` or \\`, index + 1, '` or \\');
    }
    directives[name] = value;
  }
  const escapeCharacter = directives.escape ?? '\\';

  while (index < physical.length) {
    const line = index + 1;
    const first = at(physical, index++).trimStart();
    if (first === '' || first.startsWith('#')) continue;
    let text = '';
    let current = first;
    let emptyLine = 0;
    const pieces = [{ offset: 0, line }];
    for (;;) {
      const continued = beforeContinuation(current, escapeCharacter);
      text += continued ?? current;
      if (continued === null) break;
      // Comments and empty lines inside an instruction are left out.
      while (index < physical.length) {
        const next = at(physical, index).trimStart();
        if (next !== '' && !next.startsWith('#')) break;
        if (next === '' && index < physical.length - 1) emptyLine = index + 1;
        index++;
      }
      if (index >= physical.length) break;
      pieces.push({ offset: text.length, line: index + 1 });
      current = at(physical, index++);
    }
    if (emptyLine > 0 && emptyLine < index) {
      warnings.push({ line: emptyLine, message: 'Empty continuation line' });
    }
    const words = splitWords(text, escapeCharacter);
    const heredocs: Heredoc[] = [];
    for (const word of takesHeredocs(words) ? words : []) {
      const opening = heredocOpening(word);
      if (opening === null) continue;
      const start = index;
      let content = '';
      for (;;) {
        if (index >= physical.length) fail('unterminated heredoc', line, `a line ${opening.name}`);
        let next = at(physical, index++);
        if (opening.stripTabs) while (next.startsWith('\t')) next = next.slice(1);
        if (next === opening.name) break;
        content += `${next}\n`;
      }
      heredocs.push({ name: opening.name, content, expand: opening.expand, line: start + 1 });
    }
    lines.push({ text: text.trimEnd(), line, endLine: index, pieces, heredocs });
  }
  return { lines, directives, escapeCharacter, warnings };
}
