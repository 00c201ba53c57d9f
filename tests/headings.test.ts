import { select, selectAll } from 'hast-util-select';
import { expect, test } from 'vitest';
import { attribute, parseHtml } from '../src/integrations/html.ts';
import { builtNotes } from './support/built-pages.ts';
import { openPage } from './support/open-page.ts';

test.each(builtNotes)('every heading of the text of /$path has a link to itself', ({ html }) => {
  const headings = selectAll('.sl-markdown-content > .heading', parseHtml(html));
  expect(headings.length).toBeGreaterThan(0);
  for (const wrapper of headings) {
    const heading = select('h2, h3, h4', wrapper);
    const link = select('a.heading-link', wrapper);
    expect(attribute(link, 'href')).toBe(`#${attribute(heading, 'id')}`);
  }
});

test('the link appears with the pointer or the focus, and puts the heading into the address', async () => {
  const page = await openPage('memory/caching/');
  const link = page.getByRole('link', { name: 'Link to “What a hit is worth”' });
  const opacity = () => link.evaluate((element) => getComputedStyle(element).opacity);
  expect(await opacity()).toBe('0');
  await page.getByRole('heading', { name: 'What a hit is worth' }).hover();
  await expect.poll(opacity).toBe('1');
  await link.click();
  expect(new URL(page.url()).hash).toBe('#what-a-hit-is-worth');
  await page.mouse.move(0, 0);
  await link.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect.poll(opacity).toBe('1');
});
