import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

/** Where the build under test lies. */
export const builtFolder = fileURLToPath(new URL('../../dist/', import.meta.url));

/** The build under test pretends to be published here: a project page, hence with a base path. */
export const testSite = {
  origin: 'https://example.github.io',
  base: '/rackbook/',
  repository: 'https://github.com/example/rackbook',
} as const;

/** What the build reads from the environment to become the site under test. */
export const testSiteEnvironment = {
  SITE_ORIGIN: testSite.origin,
  SITE_BASE: testSite.base,
  SITE_REPOSITORY: testSite.repository,
} as const;
