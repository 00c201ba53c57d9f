import { expect, test } from 'vitest';
import { openPage } from './support/open-page.ts';
import { openSearch } from './support/search.ts';

test.each([
  ['--no-install-recommends', 'deployment/dockerfiles/'],
  ['requirements.txt', 'deployment/dockerfiles/'],
  ['python3.5', 'deployment/dockerfiles/'],
  ['p^3', 'clusters/distributed-file-systems/'],
  ['MultReq', 'network/protobuf/'],
])('%s is found where it is written', async (query, path) => {
  const { search, links } = await openSearch(await openPage(''));
  expect(await search(query)).toMatch(/^\d+ results?$/);
  expect(await links.first().getAttribute('href')).toMatch(new RegExp(`^/rackbook/${path}`));
});

test.each(['C++', 'spark.sql.shuffle.partitions'])(
  '%s, which no note has yet, is not answered by its letters',
  async (query) => {
    const { search, links } = await openSearch(await openPage(''));
    const outcome = await search(query);
    const isHonest = outcome === 'No results' || outcome.includes(`no note has “${query}”`);
    expect(isHonest, outcome).toBe(true);
    if (query === 'C++') expect(await links.count()).toBe(0);
  },
);
