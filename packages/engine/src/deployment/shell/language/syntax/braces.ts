import type { BracePiece, WordPart } from './tree.ts';

/** A character of unquoted text, or a part that braces do not look into. */
type Item = string | WordPart;

/**
 * The braces of a word that are expanded, or `undefined` when there are none.
 * Source: bash(1), "Brace Expansion".
 */
export function findBraces(parts: readonly WordPart[]): readonly BracePiece[] | undefined {
  if (!parts.some((part) => part.kind === 'text' && !part.quoted && part.text.includes('{'))) {
    return undefined;
  }
  const items: Item[] = [];
  for (const part of parts) {
    if (part.kind === 'text' && !part.quoted) items.push(...part.text);
    else items.push(part);
  }
  const pieces = piecesOf(items);
  return pieces.some((piece) => piece.kind !== 'parts') ? pieces : undefined;
}

function piecesOf(items: readonly Item[]): readonly BracePiece[] {
  const pieces: BracePiece[] = [];
  let plain: Item[] = [];
  const flush = (): void => {
    if (plain.length > 0) pieces.push({ kind: 'parts', parts: partsOf(plain) });
    plain = [];
  };
  for (let index = 0; index < items.length; ) {
    const expression = items[index] === '{' ? expressionAt(items, index) : undefined;
    if (expression === undefined) {
      plain.push(items[index] ?? '');
      index++;
      continue;
    }
    flush();
    pieces.push(expression.piece);
    index = expression.end;
  }
  flush();
  return pieces;
}

function partsOf(items: readonly Item[]): readonly WordPart[] {
  const parts: WordPart[] = [];
  let text = '';
  for (const item of items) {
    if (typeof item === 'string') {
      text += item;
      continue;
    }
    if (text !== '') parts.push({ kind: 'text', text, quoted: false });
    text = '';
    parts.push(item);
  }
  if (text !== '') parts.push({ kind: 'text', text, quoted: false });
  return parts;
}

/** The brace expression that opens at `open`: with a comma at its own level, or a range. */
function expressionAt(
  items: readonly Item[],
  open: number,
): { readonly piece: BracePiece; readonly end: number } | undefined {
  let depth = 0;
  const commas: number[] = [];
  for (let index = open; index < items.length; index++) {
    const item = items[index];
    if (item === '{') depth++;
    else if (item === ',' && depth === 1) commas.push(index);
    else if (item === '}') {
      depth--;
      if (depth > 0) continue;
      const inside = items.slice(open + 1, index);
      const piece = commas.length > 0 ? alternatives(items, open, commas, index) : rangeOf(inside);
      // `{a}` is no expression, but an outer brace may go on after it: `{{a},b}` is handled from the outer one.
      return piece === undefined ? undefined : { piece, end: index + 1 };
    }
  }
  return undefined;
}

function alternatives(
  items: readonly Item[],
  open: number,
  commas: readonly number[],
  close: number,
): BracePiece {
  const bounds = [open, ...commas, close];
  return {
    kind: 'alternatives',
    alternatives: bounds
      .slice(1)
      .map((end, index) => piecesOf(items.slice((bounds[index] ?? 0) + 1, end))),
  };
}

/** A few numbers beyond those that the host counts exactly, written out. */
const MOST_BIG_NUMBERS = 1000n;

function bigRange(from: string, to: string): BracePiece | undefined {
  const [first, last] = [BigInt(from), BigInt(to)];
  const count = last - first;
  if (count < 0n || count > MOST_BIG_NUMBERS || BigInt.asIntN(64, last) !== last) return undefined;
  const alternatives: (readonly BracePiece[])[] = [];
  for (let value = first; value <= last; value++) {
    alternatives.push([
      { kind: 'parts', parts: [{ kind: 'text', text: String(value), quoted: false }] },
    ]);
  }
  return { kind: 'alternatives', alternatives };
}

const RANGE = /^(?:(-?\d+)\.\.(-?\d+)|([A-Za-z])\.\.([A-Za-z]))(?:\.\.(-?\d+))?$/;

function rangeOf(inside: readonly Item[]): BracePiece | undefined {
  if (inside.length > 80 || inside.some((item) => typeof item !== 'string')) return undefined;
  const match = RANGE.exec(inside.join(''));
  if (match === null) return undefined;
  const [, from, to, fromLetter, toLetter, by] = match;
  const letters = fromLetter !== undefined;
  const first = letters ? fromLetter.charCodeAt(0) : Number(from);
  const last = letters ? (toLetter ?? '').charCodeAt(0) : Number(to);
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(last))
    return bigRange(from ?? '', to ?? '');
  const step = Math.abs(Number(by ?? 1)) || 1;
  const padded = [from, to].some((number) => /^-?0\d/.test(number ?? ''));
  const width = padded && !letters ? Math.max(from?.length ?? 0, to?.length ?? 0) : 0;
  return { kind: 'range', first, last, step: first <= last ? step : -step, width, letters };
}
