import { excerpt, type Matches, markedText, type Piece } from './excerpt.ts';
import type { PageData } from './pagefind.ts';

/** Words of an excerpt, enough for two or three lines. */
const excerptWords = 28;
const headingExcerptWords = 18;
/** Headings shown below a note: the ones with most matches. */
const shownHeadings = 3;

/** A note that matches, ready to be shown. */
export interface FoundNote {
  readonly url: string;
  readonly section: string | undefined;
  readonly title: readonly Piece[];
  /** Empty when all that matches stands below the headings. */
  readonly excerpt: readonly Piece[];
  /** In the order of the note. */
  readonly headings: readonly FoundHeading[];
}

/** A part of a note that matches, by the heading above it. */
export interface FoundHeading {
  readonly url: string;
  readonly title: readonly Piece[];
  readonly excerpt: readonly Piece[];
}

/** A stretch of a page from one heading to the next. */
interface Part {
  readonly id: string;
  readonly title: readonly string[];
  /** Numbers of its first word, and of the next part's. */
  readonly from: number;
  readonly to: number;
}

function partsOf({ anchors }: PageData, wordCount: number): Part[] {
  const headings = anchors.filter(({ element, text }) => /^h[1-6]$/.test(element) && text !== '');
  return headings.map(({ id, text, location }, index) => ({
    id,
    title: text.split(' '),
    from: location,
    to: headings[index + 1]?.location ?? wordCount,
  }));
}

/**
 * What to show of a page that Pagefind found. Its first heading is its title.
 *
 * @param typed The words of the query.
 */
export function foundNote(page: PageData, typed: readonly string[]): FoundNote {
  const words = page.content.split(' ');
  const matches: Matches = { places: new Set(page.locations), typed };
  const countIn = ({ from, to }: Part) =>
    page.locations.filter((location) => location >= from && location < to).length;
  const titleOf = ({ title, from }: Part) => {
    const places = new Set(page.locations.map((location) => location - from));
    return markedText(title, { places, typed });
  };
  const excerptOf = ({ title, from, to }: Part, length: number) =>
    excerpt(words.slice(0, to), from + title.length, matches, length);

  const [opening, ...rest] = partsOf(page, words.length);
  const matching = rest.filter((part) => countIn(part) > 0);
  const best = [...matching].sort((a, b) => countIn(b) - countIn(a)).slice(0, shownHeadings);
  const showsOpening = opening !== undefined && (countIn(opening) > 0 || best.length === 0);
  return {
    url: page.url,
    section: page.filters.section?.[0],
    title: opening ? titleOf(opening) : [{ text: page.meta.title ?? page.url, marked: false }],
    excerpt: showsOpening ? excerptOf(opening, excerptWords) : [],
    headings: matching
      .filter((part) => best.includes(part))
      .map((part) => ({
        url: `${page.url}#${part.id}`,
        title: titleOf(part),
        excerpt: excerptOf(part, headingExcerptWords),
      })),
  };
}
