/** What of Pagefind's browser module is used here; version 1.6 brings no types for it. */
export interface Pagefind {
  /** Before the first search: how everything after it is to work. */
  options(options: PagefindOptions): Promise<void>;
  /** All values of all filters, with the number of pages of each. */
  filters(): Promise<Filters>;
  /** Fetches the part of the index that a term falls into. */
  preload(term: string): Promise<void>;
  search(term: string, options?: { readonly filters?: { section: string } }): Promise<Found>;
}

export interface PagefindOptions {
  /** What the addresses of pages begin with, with a slash at both ends. */
  readonly baseUrl: string;
  /** Stay on the main thread. */
  readonly noWorker: boolean;
  readonly ranking: {
    /** How much a match in a field such as `title` counts; 1 unless set. */
    readonly metaWeights: Readonly<Record<string, number>>;
    /** How much long pages are held back, from 0 to 1; 0.75 unless set. */
    readonly pageLength: number;
    /** How much it counts how near a word is to the one searched for; 1 unless set. */
    readonly termSimilarity: number;
  };
}

/** Number of pages for each value of each filter. */
type Filters = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What Pagefind answers. */
export interface Found {
  /** Best first. */
  readonly results: readonly FoundPage[];
  /** How many pages the term finds without the filters of this search. */
  readonly unfilteredResultCount: number;
  /** The same for each value of each filter. */
  readonly totalFilters: Filters;
}

interface FoundPage {
  readonly data: () => Promise<PageData>;
}

export interface PageData {
  readonly url: string;
  /** The words of the page, with one space between them. */
  readonly content: string;
  readonly meta: { readonly title?: string };
  readonly filters: { readonly section?: readonly string[] };
  /** Elements with an id, in the order of the page. */
  readonly anchors: readonly Anchor[];
  /** The words that match, by their number in `content`, ascending. */
  readonly locations: readonly number[];
}

interface Anchor {
  /** Name of the element: `h2`. */
  readonly element: string;
  readonly id: string;
  readonly text: string;
  /** Number of the word in `content` that comes after the anchor. */
  readonly location: number;
}
