import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'vitest';
import { builtPages } from './support/built-pages.ts';
import { openPage, settle } from './support/open-page.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const visits = builtPages.flatMap(({ path }) =>
  (['light', 'dark'] as const).map((scheme) => ({ path, scheme })),
);

test.each(visits)('axe finds nothing on /$path, $scheme', async ({ path, scheme }) => {
  const page = await openPage(path, { scheme, reducedMotion: true });
  await settle(page);
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
  );
  expect(found).toEqual([]);
});
