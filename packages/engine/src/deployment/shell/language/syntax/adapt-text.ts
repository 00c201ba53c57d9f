import type { TextPart, WordPart } from './tree.ts';

/** Where a text stands, which decides what its quotes, backslashes and tildes mean. */
export type TextContext =
  /** An ordinary word. */
  | 'word'
  /** An element of `name=(…)`: as a word, but no assignment. */
  | 'element'
  /** The right side of an assignment: tildes after colons, no braces. */
  | 'assignment'
  /** A pattern, an operand of `[[ ]]`, of an unquoted `${…}`, a `case` word, a redirection. */
  | 'plain'
  /** Inside double quotes, also as the operand of a `${…}` there. */
  | 'quoted'
  /** A here-document, or arithmetic. */
  | 'document';

/** Appends unquoted text, its escaped characters as quoted parts. */
export function addUnquotedText(parts: WordPart[], text: string): void {
  if (!text.includes('\\')) {
    addText(parts, text, false);
    return;
  }
  let plain = '';
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? '';
    if (character !== '\\') {
      plain += character;
      continue;
    }
    const point = text.codePointAt(index + 1);
    if (point === undefined) {
      plain += '\\';
      continue;
    }
    const escaped = String.fromCodePoint(point);
    index += escaped.length;
    if (escaped === '\n') continue;
    addText(parts, plain, false);
    plain = '';
    addText(parts, escaped, true);
  }
  addText(parts, plain, false);
}

/** Appends a text; one that is like the last part is joined to it. */
export function addText(parts: WordPart[], text: string, quoted: boolean): void {
  if (text === '' && !quoted) return;
  const last = parts.at(-1);
  if (last?.kind === 'text' && last.quoted === quoted) {
    parts[parts.length - 1] = { kind: 'text', text: last.text + text, quoted };
  } else parts.push({ kind: 'text', text, quoted });
}

const ESCAPED_IN_QUOTES = /\\([$`"\\\n])/g;
const ESCAPED_IN_OPERAND = /\\([$`"\\\n}])/g;
const ESCAPED_IN_DOCUMENT = /\\([$`\\\n])/g;

/** Text inside double quotes or a here-document, without the backslashes that escape. */
export function unescapeQuoted(text: string, context: 'quotes' | 'operand' | 'document'): string {
  if (!text.includes('\\')) return text;
  const escapes =
    context === 'quotes'
      ? ESCAPED_IN_QUOTES
      : context === 'operand'
        ? ESCAPED_IN_OPERAND
        : ESCAPED_IN_DOCUMENT;
  return text.replace(escapes, (_, character: string) => (character === '\n' ? '' : character));
}

const PATTERN = /[*?]|\[[\s\S]*\]|[+@!]\(/;

/** Whether unquoted text may be a pattern of file names. */
export function looksLikePattern(text: string): boolean {
  return PATTERN.test(text);
}

/**
 * Splits tildes that are expanded off unquoted text: at the start of a word, after colons in
 * assignments, and both in arguments that look like assignments.
 */
export function splitTildes(
  parts: readonly WordPart[],
  where: 'word' | 'element' | 'assignment' | 'plain',
): readonly WordPart[] {
  if (!parts.some((part) => part.kind === 'text' && !part.quoted && part.text.includes('~'))) {
    return parts;
  }
  const [first] = parts;
  const name =
    where === 'word' && first?.kind === 'text' && !first.quoted
      ? /^[A-Za-z_][A-Za-z_0-9]*\+?=/.exec(first.text)?.[0]
      : undefined;
  const everywhere = where === 'assignment' || name !== undefined;
  const result: WordPart[] = [];
  for (const [index, part] of parts.entries()) {
    if (part.kind !== 'text' || part.quoted) {
      result.push(part);
      continue;
    }
    const start = index > 0 ? undefined : (name?.length ?? 0);
    splitText(result, part, start, index === parts.length - 1, everywhere, name !== undefined);
  }
  return result;
}

function splitText(
  result: WordPart[],
  part: TextPart,
  /** Where a tilde opens besides after colons; `undefined` after the first part. */
  opening: number | undefined,
  isLast: boolean,
  everywhere: boolean,
  looksAssigned: boolean,
): void {
  const { text } = part;
  const end = everywhere ? /[/:]/g : /\//g;
  let start = 0;
  let from = 0;
  for (;;) {
    const tilde = text.indexOf('~', from);
    if (tilde === -1) break;
    from = tilde + 1;
    const opens = tilde === opening || (everywhere && tilde > 0 && text[tilde - 1] === ':');
    if (!opens) continue;
    end.lastIndex = tilde;
    const stop = end.exec(text)?.index ?? (isLast ? text.length : -1);
    if (stop === -1) continue;
    const user = text.slice(tilde + 1, stop);
    if (!/^(?:[+-]?[0-9]*|[\w.][\w.-]*)$/.test(user)) continue;
    if (tilde > start) result.push({ kind: 'text', text: text.slice(start, tilde), quoted: false });
    result.push({ kind: 'tilde', user, afterName: looksAssigned });
    start = stop;
    from = stop;
  }
  if (start < text.length) result.push({ kind: 'text', text: text.slice(start), quoted: false });
}
