import type * as unbash from 'unbash';
import { addText, unescapeQuoted } from './adapt-text.ts';
import {
  type AdaptContext,
  adaptDocumentPart,
  adaptWord,
  literalWord,
  wordOf,
} from './adapt-words.ts';
import type { Redirection, Word, WordPart } from './tree.ts';

export function adaptRedirection(context: AdaptContext, node: unbash.Redirection): Redirection {
  const line = context.lineOf(node.pos);
  const descriptor =
    node.descriptor === undefined
      ? undefined
      : node.descriptor.type === 'FileDescriptor'
        ? node.descriptor.value
        : { variable: node.descriptor.name };
  if (node.type === 'HereDoc') {
    if (node.closing === undefined) context.unclosed(line, node.delimiter?.value ?? '');
    return {
      line,
      operator: node.operator,
      descriptor,
      target: adaptBody(context, node),
      delimiter: node.delimiter?.text ?? '',
    };
  }
  const target =
    node.target === undefined ? literalWord('') : adaptWord(context, node.target, 'word');
  return { line, operator: node.operator, descriptor, target, delimiter: undefined };
}

/** The body of a here-document, with leading tabs taken off for `<<-`. */
function adaptBody(context: AdaptContext, node: unbash.HereDoc): Word {
  const { parts: given } = node.body;
  const strip = node.operator === '<<-';
  const text = strip ? withoutTabs(node.body.text, true) : node.body.text;
  if (node.delimiter?.quoted === true) return literalWord(text);
  if (given === undefined) return literalWord(unescapeQuoted(text, 'document'), text);
  const parts: WordPart[] = [];
  for (const [index, part] of given.entries()) {
    if (part.type === 'Literal') {
      const plain = strip ? withoutTabs(part.text, index === 0) : part.text;
      addText(parts, unescapeQuoted(plain, 'document'), true);
    } else adaptDocumentPart(context, parts, part);
    spread(parts);
  }
  return wordOf(parts, text, 'document');
}

/** In the body `$*` is joined with blanks whatever IFS says, as `$@` is. */
function spread(parts: WordPart[]): void {
  const last = parts.at(-1);
  if (last?.kind !== 'parameter') return;
  if (last.name === '*') parts[parts.length - 1] = { ...last, name: '@' };
}

function withoutTabs(text: string, atStart: boolean): string {
  const later = text.replace(/\n\t+/g, '\n');
  return atStart ? later.replace(/^\t+/, '') : later;
}
