import { expect, it } from 'vitest';
import { sectionAsOnePage } from './section-print.ts';

const page = (title: string, content: string, sheet: string) =>
  `<!doctype html><html lang="en"><head><title>${title} | Rackbook</title>
  <meta name="description" content="${title}."><link rel="canonical" href="https://x.org/a/">
  <link rel="alternate" type="text/markdown" href="index.md"><link rel="stylesheet" href="/all.css">
  <link rel="stylesheet" href="/${sheet}.css"></head>
  <body><header>Book</header><main data-pagefind-body><h1 id="_top">${title}</h1><p class="lead">Lead.</p>
  <div class="sl-markdown-content">${content}</div>
  <section class="references" aria-labelledby="sources"><h2 id="sources">Sources</h2></section>
  <footer>Next</footer></main>
  <aside class="toc"><nav>On this page</nav></aside></body></html>`;

const printed = sectionAsOnePage(
  'Memory',
  [
    { path: 'memory/', html: page('Memory', '<h2 id="story">The story</h2>', 'one') },
    {
      path: 'memory/caching/',
      html: page(
        'Caching',
        `<h2 id="story">Another</h2><a href="#story">up</a><a href="/memory/">out</a>
        <p class="no-print">hidden</p><script>run()</script>
        <astro-island ssr><b id="x">picture</b><label for="x">l</label></astro-island>
        <table><tr><td>1</td></tr></table>
        <svg style="--arrow: url(#m)"><marker id="m"></marker></svg>`,
        'two',
      ),
    },
  ],
  'A book',
  'https://x.org/memory/print/',
);

it('keeps every note, one level below the page’s own title', () => {
  expect(printed.match(/<h1[^>]*>([^<]*)/g)).toEqual(['<h1 id="_top">Memory, the whole section']);
  expect(printed).toContain('<h2 id="memory--_top">Memory</h2>');
  expect(printed).toContain('<h3 id="memory--story">The story</h3>');
  expect(printed).toContain('<h3 id="caching--story">Another</h3>');
});

it('makes ids unique, with all that refers to them', () => {
  expect(printed).toContain('<a href="#caching--story">up</a>');
  expect(printed).toContain('<a href="/memory/">out</a>');
  expect(printed).toContain('<label for="caching--x">');
  expect(printed).toContain('--arrow: url(#caching--m)');
  expect(printed).toContain('<marker id="caching--m">');
});

it('leaves out what paper cannot use', () => {
  for (const gone of ['hidden', 'run()', 'astro-island', 'On this page', 'text/markdown', 'Next']) {
    expect(printed).not.toContain(gone);
  }
  expect(printed).toContain('<div class="island"><b id="caching--x">picture</b>');
});

it('brings each style sheet once, says what and where it is, and stays out of indexes', () => {
  const sheets = Array.from(printed.matchAll(/stylesheet" href="([^"]+)"/g), ([, href]) => href);
  expect(sheets).toEqual(['/all.css', '/one.css', '/two.css']);
  expect(printed).toContain('<title>Memory, the whole section | A book</title>');
  expect(printed).toContain('<link rel="canonical" href="https://x.org/memory/print/">');
  expect(printed).toContain('<meta name="robots" content="noindex">');
  expect(printed).not.toContain('data-pagefind-body');
});

it('makes what may scroll reachable by keyboard', () => {
  expect(printed).toContain('<table tabindex="0">');
});

it('lists the references of each note without making a landmark of every list', () => {
  expect(printed).toContain('<div class="references"><h3 id="caching--sources">Sources</h3></div>');
});

it('refuses a section without a page', () => {
  expect(() => sectionAsOnePage('Memory', [], 'A book', undefined)).toThrow(
    'The section Memory has no page of its own to print.',
  );
});
