import protobuf from 'protobufjs';
import { errorAt } from '../text-place.ts';
import type { Token } from './statements.ts';

/** Braces inside one another: as many as the parser follows. */
const MAX_BRACES = 100;

/** Tokens that are tried as the one that the parser complains about. */
const MAX_CANDIDATES = 20;

const EXPECTED: Readonly<Record<string, string>> = {
  id: 'a field number',
  name: 'a name',
  'type name': 'a name',
  type: 'a type',
  number: 'a number',
  comment: 'the end of the comment',
};

function complaintOf(text: string): string | null {
  try {
    protobuf.parse(text, { keepCase: true });
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : `${error}`;
  }
}

/** The complaint without its line, by which the same one is recognised in a shorter text. */
const withoutLine = (complaint: string | null) => complaint?.replace(/ \(line \d+\)$/, '');

/** The first place where the text up to and with the token already brings the complaint. */
function locate(text: string, tokens: readonly Token[], complaint: string, line: number): number {
  const quoted = /^illegal [\w ]+? '([\s\S]*?)'(?:, '[\s\S]*' expected)?$/.exec(
    withoutLine(complaint) ?? '',
  )?.[1];
  if (quoted === undefined || quoted === 'null') return text.trimEnd().length;
  const lines = text.split('\n');
  const before = lines.slice(0, line).join('\n').length;
  const candidates = tokens
    .filter((token) => token.index < before && token.text.startsWith(quoted))
    .slice(-MAX_CANDIDATES);
  const first = candidates.find(
    ({ text: word, index }) =>
      withoutLine(complaintOf(text.slice(0, index + word.length))) === withoutLine(complaint),
  );
  return (first ?? candidates.at(-1))?.index ?? lines.slice(0, line - 1).join('\n').length;
}

/**
 * Whether the text follows the grammar of `.proto` files. Throws `InputError` with line and column
 * where it does not. Returns the parser's complaint about what is declared (a name or number used
 * twice), which has no place, or `null`. Grammar: protobufjs.
 */
export function checkGrammar(text: string, tokens: readonly Token[]): string | null {
  const open = tokens.find((token) => token.text === '"' || token.text === "'");
  if (open !== undefined) {
    throw errorAt(text, open.index, 'the string has no end', 'a closing quote on the same line');
  }
  let depth = 0;
  for (const token of tokens) {
    if (token.text === '{') depth++;
    if (token.text === '}') depth--;
    if (depth > MAX_BRACES) {
      throw errorAt(text, token.index, 'the braces nest too deep', `at most ${MAX_BRACES} levels`);
    }
  }
  const complaint = complaintOf(text);
  const line = Number(/ \(line (\d+)\)$/.exec(complaint ?? '')?.[1] ?? 0);
  if (complaint === null || line === 0) return complaint;
  const parts = /^illegal ([\w ]+?)(?: '([\s\S]*?)')?(?:, '([\s\S]*)' expected)?$/.exec(
    withoutLine(complaint) ?? '',
  );
  const [, kind = 'token', found, wanted] = parts ?? [];
  const index = locate(text, tokens, complaint, line);
  const before = tokens.filter((token) => token.index < index).map((token) => token.text);
  if (found === 'required') {
    throw errorAt(text, index, 'proto3 has no required fields', '"optional" or no label');
  }
  if (before.at(-1) === '<' && kind === 'type') {
    const keys = 'an integer type, bool or string';
    throw errorAt(text, index, `a map cannot have keys of type ${found}`, keys);
  }
  // In a oneof the parser takes a label for a type, so the name comes one token too late for it.
  if (wanted === '=' && /^(required|optional|repeated)$/.test(before.at(-2) ?? '')) {
    const label = tokens[before.length - 2];
    throw errorAt(
      text,
      label?.index ?? index,
      `"${label?.text}" is not allowed in a oneof`,
      'no label',
    );
  }
  const message =
    found === 'null'
      ? 'the text ends too early'
      : found === undefined
        ? `the ${kind} has no end`
        : `"${found}" is wrong here`;
  throw errorAt(text, index, message, wanted === undefined ? EXPECTED[kind] : `"${wanted}"`);
}
