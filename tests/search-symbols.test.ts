import { expect, test } from 'vitest';
import { openPage } from './support/open-page.ts';
import { openSearch } from './support/search.ts';

test.each([
  ['--no-install-recommends', 'deployment/dockerfiles/'],
  ['requirements.txt', 'deployment/dockerfiles/'],
  ['python3.5', 'deployment/dockerfiles/'],
  ['p^3', 'clusters/distributed-file-systems/'],
  ['MultReq', 'network/(protobuf|rpc)/'],
  ['C++', '(network/rpc|compute/threads|clusters/choosing)/'],
  ['2>&1', 'deployment/shell/'],
  ['__call__', 'compute/models-as-functions/'],
  ['spark.sql.shuffle.partitions', 'clusters/spark/'],
])('%s is found where it is written', async (query, path) => {
  const { search, links } = await openSearch(await openPage(''));
  expect(await search(query)).toMatch(/^\d+ results?$/);
  expect(await links.first().getAttribute('href')).toMatch(new RegExp(`^/rackbook/${path}`));
});

test.each(['K++', 'spark.sql.never.written'])(
  '%s, which no note has, is not answered by its letters',
  async (query) => {
    const { search, links } = await openSearch(await openPage(''));
    const outcome = await search(query);
    const isHonest = outcome === 'No results' || outcome.includes(`no note has “${query}”`);
    expect(isHonest, outcome).toBe(true);
    if (query === 'K++') expect(await links.count()).toBe(0);
  },
);
