import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildSearchIndex } from '../../integrations/search-index.ts';
import type { Piece } from './excerpt.ts';
import { pagefindOptions, searchNotes } from './note-search.ts';
import type { Pagefind } from './pagefind.ts';
import type { Vocabulary } from './suggest.ts';

/** Tokens that differ by what a stemmer or a splitting of words would take away, one a page. */
const similarTokens = ['a.b', 'a.bs', 'a.bed', 'a.bing', 'a/b', 'a:b', 'a_b', '-a', '--a', 'a--'];

/** Words `lorem…` in their order, so many that the index has them in several parts. */
const manyWords = Array.from({ length: 8000 }, (_, index) => {
  const letter = (place: number) => String.fromCharCode(0x62 + (Math.floor(index / place) % 20));
  return `lorem${letter(8000)}${letter(400)}${letter(20)}${letter(1)}`;
});

const notes: Readonly<Record<string, string>> = {
  'memory/': '<h1 id="_top">Memory</h1><p>Small, fast and forgetful.</p>',
  'memory/caching/': `<h1 id="_top">Caching</h1><p>What to keep close by, as disks are slow.</p>
    <h2 id="belady">Belady’s optimum</h2><p>Nobody knows the future.</p>`,
  'clusters/spark/': `<h1 id="_top">Spark</h1><p>All of it stays in memory.</p>
    <h2 id="shuffles">Shuffles</h2>
    <p>How many partitions there are after one is <code>spark.sql.shuffle.partitions</code>.</p>
    <pre><code><div><span>spark.conf.set(</span><span>"spark.sql.shuffle.partitions"</span>, 64)</div
    ><div><span>rdd</span>.<span>reduceByKey</span>(add)</div></code></pre>
    <h2 id="languages">The languages</h2><p>Scala, Python and C++.</p>
    <div class="playground"><p>zeppelin</p></div>`,
  'deployment/shell/': `<h1 id="_top">The shell</h1>
    <p>With <code>2&gt;&amp;1</code> errors follow the output; caching caching caching caching.</p>
    <h2 id="ports">Ports</h2><p><code>docker run -p 8080:80 web</code>. Caching cache cached.</p>`,
  'compute/objects/': `<h1 id="_top">Objects and <code>__init__</code></h1>
    <p>Define <code>__call__</code> and write <code>self.__len__()</code>.</p>
    <p>Reliability is <math><msup><mi>p</mi><mn>3</mn></msup></math>, an x of caches.</p>`,
  'storage/many/': `<h1 id="_top">Many</h1><p>${manyWords.slice(1, -1).join(' ')}</p>`,
  'storage/first/': `<h1 id="_top">First</h1><p>${manyWords.at(0)}</p>`,
  'storage/last/': `<h1 id="_top">Last</h1><p>${manyWords.at(-1)}</p>`,
  'storage/tokens/': '<h1 id="_top">Tokens</h1><p>A page of its own.</p>',
  '404.html': '<h1>Not found</h1><p>spark</p>',
};

let folder: string;
let pagefind: Pagefind;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rackbook-search-'));
  const pages = {
    ...notes,
    ...Object.fromEntries(
      similarTokens.map((token, index) => [
        `storage/token-${index}/`,
        `<h1 id="_top">One</h1><p>Here is <code>${token}</code>.</p>`,
      ]),
    ),
  };
  for (const [path, body] of Object.entries(pages)) {
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    await mkdir(join(file, '..'), { recursive: true });
    const flag = path.endsWith('/') ? 'data-pagefind-body' : '';
    await writeFile(
      file,
      `<!doctype html><html lang="en"><head><title>x</title></head>
       <body><main ${flag}>${body}</main></body></html>`,
    );
  }
  const directory = pathToFileURL(`${folder}/`);
  expect(await buildSearchIndex({ directory })).toBe(Object.keys(pages).length - 1);
  vi.stubGlobal('fetch', async (address: string) => {
    return new Response(await readFile(new URL(address.replace(/\?.*$/, ''))));
  });
  pagefind = await import(/* @vite-ignore */ new URL('pagefind/pagefind.js', directory).href);
  await pagefind.options(pagefindOptions('/book/'));
});

afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true });
});

const text = (pieces: readonly Piece[]) => pieces.map((piece) => piece.text).join('');
const marks = (pieces: readonly Piece[]) =>
  pieces.filter((piece) => piece.marked).map((piece) => piece.text);

const vocabulary: Vocabulary = { words: ['caching', 'partitions'], names: { rss: 'memory' } };

async function search(query: string, section?: string) {
  const outcome = await searchNotes(pagefind, query, section, async () => vocabulary);
  return { ...outcome, found: await outcome.notes(0, 100) };
}
/** Titles of the notes found, best first. */
const titles = async (query: string, section?: string) =>
  (await search(query, section)).found.map(({ title }) => text(title));

describe('symbols', () => {
  it.each([
    ['spark.sql.shuffle.partitions', 'Spark'],
    ['SPARK.SQL.Shuffle.Partitions', 'Spark'],
    ['shuffle.partitions', 'Spark'],
    ['spark.sql.shuf', 'Spark'],
    ['spark.conf.set', 'Spark'],
    ['C++', 'Spark'],
    ['c++.', 'Spark'],
    ['2>&1', 'The shell'],
    ['-p 8080:80', 'The shell'],
    ['"8080:80"', 'The shell'],
    ['__call__', 'Objects and __init__'],
    ['__len__', 'Objects and __init__'],
    ['__init__', 'Objects and __init__'],
    ['p^3', 'Objects and __init__'],
  ])('%s finds one note', async (query, title) => {
    const { found, missing, reworded } = await search(query);
    expect(found.map((note) => text(note.title))).toEqual([title]);
    expect({ missing, reworded }).toEqual({ missing: [], reworded: [] });
  });

  it.each(similarTokens.map((token, index) => [token, index] as const))(
    '%s is found first, and as itself',
    async (token, index) => {
      const { found } = await search(token);
      expect(found[0]?.url).toBe(`/book/storage/token-${index}/`);
      const others = found.slice(1).flatMap((note) => marks(note.excerpt));
      for (const other of others) expect(other.startsWith(token)).toBe(true);
    },
  );

  it('finds names within code as Pagefind finds them by themselves', async () => {
    expect(await titles('reduceByKey')).toEqual(['Spark']);
    expect(await titles('reducebykey')).toEqual(['Spark']);
  });

  it('takes the letters of what no note has as written, and says so', async () => {
    const outcome = await search('spark.shuffle.partition');
    expect(outcome.found.map(({ title }) => text(title))).toEqual(['Spark']);
    expect(outcome.reworded).toEqual(['spark.shuffle.partition']);
  });

  it('marks the token and shows no alias, in headings, excerpts and titles', async () => {
    const [spark] = (await search('spark.sql.shuffle.partitions')).found;
    const [shuffles] = spark?.headings ?? [];
    expect(spark?.headings).toHaveLength(1);
    expect(text(shuffles?.title ?? [])).toBe('Shuffles');
    expect(marks(shuffles?.excerpt ?? [])).toEqual([
      'spark.sql.shuffle.partitions',
      'spark.sql.shuffle.partitions',
    ]);
    expect(text(shuffles?.excerpt ?? [])).toContain(
      'after one is spark.sql.shuffle.partitions. spark.conf.set("spark.sql.shuffle.partitions", 64)',
    );
    for (const query of ['objects', 'spark', '2>&1', 'C++']) {
      expect(JSON.stringify((await search(query)).found)).not.toMatch(/ƻ|\u2063/);
    }
  });
});

describe('plain words', () => {
  it('are found at the end of a sentence, before a comma and in any form', async () => {
    expect(await titles('memory')).toEqual(['Memory', 'Spark']);
    expect(await titles('memory.')).toEqual(['Memory', 'Spark']);
    expect(await titles('python')).toEqual(['Spark']);
    expect(await titles('scala')).toEqual(['Spark']);
    expect(await titles('forgets')).toEqual(['Memory']);
    expect(await titles('partition')).toEqual(['Spark']);
  });

  it('are found while they are typed', async () => {
    expect(await titles('forge')).toEqual(['Memory']);
  });

  it('are found while they are typed, in every part of the index', async () => {
    const parts = await readdir(join(folder, 'pagefind/index'));
    expect(parts.length).toBeGreaterThan(1);
    expect((await titles('lorem')).sort()).toEqual(['First', 'Last', 'Many']);
  });

  it('match in the title before the text, however often they stand there', async () => {
    expect((await titles('caching'))[0]).toBe('Caching');
    expect((await titles('cache'))[0]).toBe('Caching');
  });

  it('must all be there, if any note has them all', async () => {
    expect(await titles('scala memory')).toEqual(['Spark']);
    expect((await search('scala forgetful')).leftOut).toHaveLength(1);
  });

  it('follow each other in quotes', async () => {
    expect(await titles('"stays in memory"')).toEqual(['Spark']);
    expect(await titles('"memory stays in"')).toEqual([]);
  });

  it('that no note has find nothing, although a note has an x', async () => {
    const outcome = await search('xylophone');
    expect(outcome.found).toEqual([]);
    expect(outcome.missing).toEqual(['xylophone']);
  });

  it('that no note has do not hide what the others find', async () => {
    const outcome = await search('scala xylophone');
    expect(outcome.found.map(({ title }) => text(title))).toEqual(['Spark']);
    expect(outcome.missing).toEqual(['xylophone']);
  });

  it('that only make a question of it do not count, unless there are no others', async () => {
    expect(await titles('what is it that Scala does?')).toEqual(['Spark']);
    expect((await search('all of it')).count).toBeGreaterThan(0);
  });

  it('that no note has together find what has the rarer of them, and say so', async () => {
    const outcome = await search('scala caching');
    expect(outcome.found.map(({ title }) => text(title))).toEqual(['Spark']);
    expect(outcome.leftOut).toEqual(['caching']);
    expect((await search('scala python')).leftOut).toEqual([]);
  });

  it('that are misspelt find what was meant, and say so', async () => {
    const outcome = await search('cachnig');
    expect(outcome.found.map(({ title }) => text(title))[0]).toBe('Caching');
    expect(marks(outcome.found[0]?.title ?? [])).toEqual(['Caching']);
    expect(outcome.corrected).toEqual([{ typed: 'cachnig', meant: 'caching' }]);
    expect(outcome.missing).toEqual([]);
  });

  it('that are abbreviations find the term', async () => {
    const outcome = await search('RSS');
    expect(outcome.found.map(({ title }) => text(title))[0]).toBe('Memory');
    expect(outcome.corrected).toEqual([{ typed: 'RSS', meant: 'memory' }]);
  });

  it('stay as they are where the vocabulary cannot be had', async () => {
    const outcome = await searchNotes(pagefind, 'cachnig', undefined, () => Promise.reject());
    expect(outcome).toMatchObject({ count: 0, missing: ['cachnig'], corrected: [] });
  });

  it('of a playground, or of a page that is not searched, find nothing', async () => {
    expect(await titles('zeppelin')).toEqual([]);
    expect(await titles('found')).toEqual([]);
  });
});

describe('results', () => {
  it('lead to the heading below which they match', async () => {
    const [caching] = (await search('Belady')).found;
    expect(caching?.excerpt).toEqual([]);
    expect(caching?.headings.map(({ url }) => url)).toEqual(['/book/memory/caching/#belady']);
    expect(marks(caching?.headings[0]?.title ?? [])).toEqual(['Belady’s']);
  });

  it('show how the note begins where only its title matches', async () => {
    const [memory] = (await search('memory', 'memory')).found;
    expect(marks(memory?.title ?? [])).toEqual(['Memory']);
    expect(text(memory?.excerpt ?? [])).toBe('Small, fast and forgetful.');
  });

  it('are counted for each section, and filtered by one', async () => {
    const all = await search('memory');
    expect(all.count).toBe(2);
    expect(all.countBySection).toMatchObject({ memory: 1, clusters: 1 });
    const one = await search('memory', 'clusters');
    expect(one.found.map(({ title }) => text(title))).toEqual(['Spark']);
    expect(one.countInAll).toBe(2);
    expect(one.countBySection).toMatchObject({ memory: 1, clusters: 1 });
    expect(one.found[0]?.section).toBe('clusters');
  });

  it('are nothing for nothing', async () => {
    for (const query of ['', '  ', '.', '...']) {
      expect((await search(query)).count).toBe(0);
    }
  });
});
