import { finish, type Sliced, type Slices } from '../slices.ts';
import { splitsPair } from './places.ts';

/** Units of a text on which something is done character by character in one go. */
export const PIECE = 2 ** 15;

/** Units among which a good place for a cut is looked for. */
const CHOICE = 4096;

const isAsciiLetter = (code: number): boolean => {
  const lower = code | 32;
  return lower >= 0x61 && lower <= 0x7a;
};

/** Whether what is done to letters on one side does not depend on what is on the other, once it is known as a letter. */
function isGoodCut(text: string, unit: number): boolean {
  const before = text.charCodeAt(unit - 1);
  return before <= 0x20 || (isAsciiLetter(before) && isAsciiLetter(text.charCodeAt(unit)));
}

/** A text in pieces, cut where there are spaces or within words of ASCII if that is possible. */
function* piecesOf(text: string): Generator<string, void> {
  for (let start = 0; start < text.length; ) {
    let end = start + PIECE;
    if (end >= text.length) {
      yield text.slice(start);
      return;
    }
    const last = Math.min(end + CHOICE, text.length - 1);
    let cut = end;
    while (cut < last && !isGoodCut(text, cut)) cut++;
    if (cut < last) end = cut;
    else if (splitsPair(text, end)) end++;
    yield text.slice(start, end);
    start = end;
  }
}

/** What becomes of a text when each piece is mapped; `before` is the character that precedes it. */
export function mapPieces(
  text: string,
  map: (piece: string, before: string) => string,
): Sliced<string> {
  return text.length <= PIECE ? map(text, '') : mapInSlices(text, map);
}

function* mapInSlices(
  text: string,
  map: (piece: string, before: string) => string,
): Slices<string> {
  const parts: string[] = [];
  let before = '';
  for (const piece of piecesOf(text)) {
    parts.push(map(piece, before));
    before = piece.slice(-1);
    yield;
  }
  return parts.join('');
}

/** Whether a test of each character from the first on holds for all of them; it may keep a state of its own. */
export function testPieces(
  text: string,
  test: (code: number) => boolean,
  atEnd: () => boolean = () => text !== '',
): Sliced<boolean> {
  const testing = testInSlices(text, test, atEnd);
  return text.length <= PIECE ? finish(testing) : testing;
}

function* testInSlices(
  text: string,
  test: (code: number) => boolean,
  atEnd: () => boolean,
): Slices<boolean> {
  for (let unit = 0, work = 0; unit < text.length; work++) {
    const code = text.codePointAt(unit) ?? 0;
    if (!test(code)) return false;
    unit += code > 0xffff ? 2 : 1;
    if (work % PIECE === PIECE - 1) yield;
  }
  return atEnd();
}
