/**
 * How well the search answers what readers type. `search-queries.yaml` holds pairs of a query and
 * the note (and heading) that should be found; the score is the mean reciprocal rank: 1 for a note
 * that comes first, ½ for the second, nothing below the tenth.
 */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { pagefindOptions, searchNotes } from '../src/components/search/note-search.ts';
import type { Pagefind } from '../src/components/search/pagefind.ts';
import { builtFolder, projectFolder, testSite } from './support/test-site.ts';

interface Pair {
  /** As a reader types it. */
  readonly query: string;
  /** Address of the note below the base path; a list where several serve the reader as well. */
  readonly note: string | readonly string[];
  /** Id of the heading that should be shown below the note, or of a neighbour that serves as well. */
  readonly heading?: string | readonly string[];
}

/** `blind` pairs were written from the notes alone, before the search was tuned; `own` ones after. */
const pairs: Readonly<Record<'blind' | 'own', readonly Pair[]>> = parse(
  readFileSync(join(projectFolder, 'tests/search-queries.yaml'), 'utf8'),
);

const lowestRank = 10;
const wanted = 0.85;

let pagefind: Pagefind;

beforeAll(async () => {
  const folder = pathToFileURL(`${builtFolder}/`);
  vi.stubGlobal('fetch', async (address: string) => {
    return new Response(await readFile(new URL(address.replace(/\?.*$/, ''))));
  });
  pagefind = await import(/* @vite-ignore */ new URL('pagefind/pagefind.js', folder).href);
  await pagefind.options(pagefindOptions(testSite.base));
});

afterAll(() => {
  vi.unstubAllGlobals();
});

const loadVocabulary = async () =>
  JSON.parse(await readFile(join(builtFolder, 'search-words.json'), 'utf8'));

const asList = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

/** 1 / rank of the first note that serves, and shows the heading where one is wanted. */
async function reciprocalRank({ query, note, heading }: Pair): Promise<number> {
  const outcome = await searchNotes(pagefind, query, undefined, loadVocabulary);
  const found = await outcome.notes(0, lowestRank);
  const addresses = asList(note).map((path) => testSite.base + path);
  const ids = asList(heading);
  const rank = found.findIndex(
    ({ url, headings }) =>
      addresses.includes(url) &&
      (ids.length === 0 || headings.some((one) => ids.some((id) => one.url.endsWith(`#${id}`)))),
  );
  return rank < 0 ? 0 : 1 / (rank + 1);
}

describe.each(['blind', 'own'] as const)('%s pairs', (group) => {
  test('are found with a mean reciprocal rank that serves', async () => {
    const scores: { readonly query: string; readonly score: number }[] = [];
    for (const pair of pairs[group]) {
      scores.push({ query: pair.query, score: await reciprocalRank(pair) });
    }
    const mean = scores.reduce((sum, { score }) => sum + score, 0) / scores.length;
    console.log(`${group}: ${scores.length} pairs, mean reciprocal rank ${mean.toFixed(3)}`);
    const missed = scores.filter(({ score }) => score < 1);
    if (missed.length > 0) console.table(missed);
    expect(mean).toBeGreaterThanOrEqual(wanted);
  });
});

test('there are pairs enough, half of them written before the search was tuned', () => {
  expect(pairs.blind.length + pairs.own.length).toBeGreaterThanOrEqual(60);
  expect(pairs.blind.length).toBeGreaterThanOrEqual(30);
});
