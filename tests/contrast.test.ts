import { expect, test } from 'vitest';
import { paper as codePaper } from '../src/markdown/code.ts';
import { sections } from '../src/sections.ts';
import { contrast, resolveColours } from './support/colours.ts';
import { openPage } from './support/open-page.ts';

/** Least contrast with the paper and the surface: text 4.5, edges of controls 3 (WCAG 2.2). */
const leastContrast: Readonly<Record<string, number>> = {
  text: 4.5,
  muted: 4.5,
  accent: 4.5,
  good: 4.5,
  bad: 4.5,
  warn: 4.5,
  edge: 3,
  ...Object.fromEntries(sections.map(({ id }) => [id, 4.5])),
};

test.each(['light', 'dark'] as const)('the %s colours stand off their ground', async (scheme) => {
  const page = await openPage('404.html', { scheme });
  const names = [...Object.keys(leastContrast), 'paper', 'surface', 'tint'];
  const colours = await resolveColours(
    page,
    Object.fromEntries(names.map((name) => [name, `var(--${name})`])),
  );
  const colourOf = (name: string) => {
    const colour = colours[name];
    if (colour === undefined) throw new Error(`no colour ${name}`);
    return colour;
  };
  const tooFaint = Object.entries(leastContrast).flatMap(([name, least]) =>
    ['paper', 'surface']
      .map((ground) => ({ ground, ratio: contrast(colourOf(name), colourOf(ground)) }))
      .filter(({ ratio }) => ratio < least)
      .map(({ ground, ratio }) => `${name} on ${ground}: ${ratio.toFixed(2)} < ${least}`),
  );
  expect(tooFaint).toEqual([]);
  expect(contrast(colourOf('text'), colourOf('tint'))).toBeGreaterThan(4.5);
  // Guards the measurement: this is what the scheme looks like.
  expect(contrast(colourOf('paper'), [0, 0, 0]) > 10).toBe(scheme === 'light');
});

test.each(['light', 'dark'] as const)('code is coloured for its own %s ground', async (scheme) => {
  const page = await openPage('404.html', { scheme });
  const { surface, code } = await resolveColours(page, {
    surface: 'var(--surface)',
    code: codePaper[scheme],
  });
  expect(code).toEqual(surface);
});
