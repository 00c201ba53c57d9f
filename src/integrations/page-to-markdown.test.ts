import { expect, test } from 'vitest';
import { pageToMarkdown } from './page-to-markdown.ts';

const address = 'https://example.org/book/memory/caching/';

const page = (content: string, after = '') =>
  `<html><head><meta name="description" content="Why copies help."></head><body>
    <main><h1 id="_top">Caching</h1><p class="lead">Why copies help.</p><p>3 min read</p>
    <div class="sl-markdown-content">${content}</div>${after}</main></body></html>`;

/** The Markdown of a page's content, without the title and description before it. */
const convert = (content: string, at = address) =>
  pageToMarkdown(page(content), at).markdown.replace('# Caching\n\nWhy copies help.\n', '').trim();

test('title and description come first, the rest of the page header is left out', () => {
  expect(pageToMarkdown(page('<p>Text.</p>'), address)).toEqual({
    title: 'Caching',
    description: 'Why copies help.',
    markdown: '# Caching\n\nWhy copies help.\n\nText.\n',
  });
});

test('links and images get their whole address', () => {
  expect(convert('<p><a href="/book/a/">a</a> <a href="../b/">b</a> <a href="#c">c</a></p>')).toBe(
    '[a](https://example.org/book/a/) [b](https://example.org/book/memory/b/) [c](https://example.org/book/memory/caching/#c)',
  );
});

test('without an origin links stay as they are', () => {
  expect(convert('<p><a href="/book/a/">a</a></p>', '/book/memory/caching/')).toBe('[a](/book/a/)');
});

test('formulas are TeX again, in a line and by themselves', () => {
  expect(
    convert(
      '<p>So <math data-tex="x^2_{i*j}"><mi>x</mi></math>.</p><math display="block" data-tex=" a \\\\ b "><mi>a</mi></math>',
    ),
  ).toBe('So $x^2_{i*j}$.\n\n$$\na \\\\ b\n$$');
});

test('code keeps its language, title and lines, empty ones too', () => {
  const line = (text: string) =>
    `<div class="ec-line"><div class="gutter">1</div><div class="code"><span>${text}</span></div></div>`;
  const code = (caption: string) =>
    `<div class="expressive-code"><link rel="stylesheet" href="/ec.css"><figure class="frame">${caption}
      <pre data-language="python"><code>${line('x = 1')}${line('\n')}${line('  y = `x`')}</code></pre>
      <div class="copy"><button data-code="x">Copy</button></div></figure></div>`;
  expect(
    convert(code('<figcaption class="header"><span class="title">a.py</span></figcaption>')),
  ).toBe('```python title="a.py"\nx = 1\n\n  y = `x`\n```');
  expect(convert(code('<figcaption class="header"></figcaption>'))).toMatch(/^```python\n/);
});

test('tables keep the side to which their columns lean', () => {
  expect(
    convert(
      '<table><thead><tr><th>a</th><th style="text-align:right">b</th></tr></thead><tbody><tr><td>1</td><td style="text-align:right">2</td></tr></tbody></table>',
    ),
  ).toBe('| a |  b |\n| - | -: |\n| 1 |  2 |');
});

test('asides are quotations under their label', () => {
  expect(
    convert(
      '<aside class="aside" aria-label="Common mistake"><p aria-hidden="true">Common mistake</p><p>Bad.</p></aside>',
    ),
  ).toBe('> **Common mistake**\n>\n> Bad.');
});

test('a playground is its question, its address and what it says in words', () => {
  expect(
    convert(`<astro-island><section aria-labelledby="q"><p id="q">Which one?</p>
      <button>Play</button><svg aria-label="A picture"></svg>
      <p data-markdown>FIFO: <b>0</b> hits.</p></section></astro-island>`),
  ).toBe(`[Interactive: Which one?](${address})\n\nFIFO: **0** hits.`);
});

test('a playground with a place of its own is linked there', () => {
  expect(
    convert('<astro-island><section id="lab" aria-label="Lab"></section></astro-island>'),
  ).toBe(`[Interactive: Lab](${address}#lab)`);
});

test('powers stay powers, drawings keep their names, folded text its heading', () => {
  expect(convert('<p>2<sup>10</sup></p>')).toBe('2<sup>10</sup>');
  expect(
    convert(
      '<figure><svg role="img" aria-label="A rack"></svg><figcaption>One.</figcaption></figure>',
    ),
  ).toBe('_\\[Figure: A rack]_\n\nOne.');
  expect(convert('<details><summary>Answer</summary><p>Four.</p></details>')).toBe(
    '**Answer**\n\nFour.',
  );
});

test('what serves only the eye, the pointer or the script is left out', () => {
  expect(
    convert(
      '<p>A</p><svg aria-hidden="true"><title>x</title></svg><p class="no-print">B</p><div class="needs-script">C</div><noscript>D</noscript><script>E</script><p hidden>F</p><button>G</button>',
    ),
  ).toBe('A');
});

test('the sources close the text', () => {
  const references =
    '<section class="references"><h2>Sources and further reading</h2><ul><li>Belady (1966). <a href="https://example.com/">A study</a>.</li></ul></section><footer>Edit page</footer>';
  expect(pageToMarkdown(page('<p>Text.</p>', references), address).markdown).toMatch(
    /Text\.\n\n## Sources and further reading\n\n- Belady \(1966\)\. \[A study\]\(https:\/\/example\.com\/\)\.\n$/,
  );
});

test('a page without content is refused by its address', () => {
  expect(() => pageToMarkdown('<main><h1>x</h1></main>', address)).toThrow(address);
});
