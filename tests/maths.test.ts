import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { attribute, parseHtml } from '../src/integrations/html.ts';
import { builtNotes, builtPages } from './support/built-pages.ts';
import { builtFolder } from './support/test-site.ts';

/** What TeX leaves behind when it was not understood: commands, dollars around letters. */
const leftover =
  /\\(?:frac|sum|text|times|cdot|le|ge|log|sqrt|mathrm|begin)\b|\$\$|\$[^$\s][^$]*\^[^$]*\$/;

const formulasOf = (html: string) => selectAll('main math', parseHtml(html));

test('the notes have formulas', () => {
  expect(builtPages.flatMap(({ html }) => formulasOf(html)).length).toBeGreaterThan(0);
});

test.each(builtPages)('/$path holds no TeX that was not turned into MathML', ({ html }) => {
  const main = select('main', parseHtml(html));
  if (main === undefined) throw new Error('The page has no main element.');
  const code = selectAll('pre, code, script', main).map((element) => textOf(element));
  const prose = code.reduce((text, piece) => text.replace(piece, ''), textOf(main));
  expect(leftover.exec(prose)?.[0]).toBeUndefined();
});

test.each(builtNotes)(
  'the formulas of /$path are whole, in the page and in Markdown',
  ({ path, html }) => {
    const markdown = readFileSync(join(builtFolder, path, 'index.md'), 'utf8');
    for (const formula of formulasOf(html)) {
      expect(selectAll('merror', formula)).toEqual([]);
      expect(textOf(formula).trim()).not.toBe('');
      const tex = attribute(formula, 'dataTex') ?? '';
      expect(tex).not.toBe('');
      expect(markdown).toContain(tex.trim());
    }
  },
);
