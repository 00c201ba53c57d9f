import { describe, expect, it } from 'vitest';
import { aliasOf } from '../components/search/alias.ts';
import { hiddenMark } from '../components/search/excerpt.ts';
import { searchableHtml } from './searchable-html.ts';

/** The body of what is indexed of a note with this content. */
function indexed(content: string, path = 'memory/caching/'): string {
  const html = searchableHtml(
    path,
    `<html><body><main data-pagefind-body>${content}</main></body>`,
  );
  return /<main[^>]*>([\s\S]*)<\/main>/.exec(html ?? '')?.[1] ?? '';
}
/** Its words: hidden ones in braces, by the token that they stand for if that is given. */
function words(content: string, tokens: readonly string[] = []): string[] {
  const alias = new Map(tokens.map((token) => [aliasOf(token), token]));
  return indexed(content)
    .replace(/<[^>]+>/g, '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      if (!word.endsWith(hiddenMark)) return word;
      const hidden = word.slice(0, -hiddenMark.length);
      return `{${alias.get(hidden) ?? hidden}}`;
    });
}

describe('searchableHtml', () => {
  it('leaves out pages that are not to be searched', () => {
    expect(
      searchableHtml('404.html', '<html><body><main>Lost</main></body></html>'),
    ).toBeUndefined();
  });

  it('names the section that the address says, as a filter', () => {
    const page = '<main data-pagefind-body><p>x</p></main>';
    expect(searchableHtml('memory/caching/', page)).toContain(
      'data-pagefind-filter="section:memory"',
    );
    expect(searchableHtml('', page)).not.toContain('data-pagefind-filter');
  });

  it('gives the title the highest weight', () => {
    expect(indexed('<h1 id="_top">Caching</h1>')).toContain(
      '<h1 id="_top" data-pagefind-weight="10">Caching</h1>',
    );
  });

  it('keeps the ids of headings', () => {
    expect(indexed('<h2 id="belady">Belady</h2>')).toContain('<h2 id="belady">Belady</h2>');
  });

  it('leaves plain words alone', () => {
    expect(words('<p>All of it is in memory. Don’t copy-on-write.</p>')).toEqual(
      'All of it is in memory. Don’t copy-on-write.'.split(' '),
    );
  });

  it('follows a word with the aliases of the tokens within it', () => {
    const tokens = ['spark.sql.shuffle', 'sql.shuffle'];
    expect(words('<p>Set (<code>spark.sql.shuffle</code>), then</p>', tokens)).toEqual([
      'Set',
      '(spark.sql.shuffle),',
      '{spark.sql.shuffle}',
      '{sql.shuffle}',
      'then',
    ]);
  });

  it('reads a word across the elements of highlighted code', () => {
    const code = '<pre><code><div><span>self</span>.<span>__call__</span>()</div></code></pre>';
    expect(words(code, ['self.__call__()', 'self.__call__', '__call__()', '__call__'])).toEqual([
      'self.__call__()',
      '{self.__call__()}',
      '{__call__()}',
      '{self.__call__}',
      '{__call__}',
    ]);
  });

  it('parts what stands apart on the page', () => {
    const table =
      '<table><tr><th>Policy</th><th>Hits</th></tr><tr><td>LRU</td><td>3</td></tr></table>';
    expect(words(table)).toEqual(['Policy', 'Hits', 'LRU', '3']);
    expect(words('<p>one<br>two</p><ul><li>three</li><li>four</li></ul>')).toEqual([
      'one',
      'two',
      'three',
      'four',
    ]);
    expect(words('<pre><code><div>x</div><div>y</div></code></pre>')).toEqual(['x', 'y']);
  });

  it('has no divs in code and no cells, after which Pagefind puts a full stop', () => {
    expect(indexed('<pre><code><div>x</div></code></pre>')).not.toContain('<div');
    expect(indexed('<table><tr><td>3</td></tr></table>')).not.toContain('<td');
  });

  it('reads formulas as they are typed', () => {
    const power = '<math><msup><mi>p</mi><mn>3</mn></msup></math>';
    expect(words(`<p>${power} is</p>`, ['p^3'])).toEqual(['p^3', '{p^3}', 'is']);
    expect(words('<p><math><mfrac><mi>a</mi><mi>b</mi></mfrac></math></p>', ['a/b'])).toContain(
      '{a/b}',
    );
    expect(words('<p><math><msub><mi>x</mi><mi>i</mi></msub></math></p>', ['x_i'])).toContain(
      '{x_i}',
    );
  });

  it('leaves out what is no part of the text', () => {
    const unread = [
      '<div class="playground wide">lab</div>',
      '<p data-pagefind-ignore>ignored</p>',
      '<p class="facts no-print">1 min read</p>',
      '<span class="sr-only">Terminal window</span>',
      '<copy-markdown class="needs-script">Copy</copy-markdown>',
      '<script>code</script>',
      '<style>.a{}</style>',
    ];
    expect(words(`<p>text</p>${unread.join('')}`)).toEqual(['text']);
  });
});
