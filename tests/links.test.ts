import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findBrokenReferences } from './support/page-links.ts';
import { builtFolder, projectFolder, testSite } from './support/test-site.ts';

test('every link, anchor, image, script and style leads somewhere within the base path', () => {
  expect(findBrokenReferences({ folder: builtFolder, ...testSite })).toEqual([]);
});

test('a site with a domain of its own is as whole as one below a path', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rackbook-domain-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const origin = 'https://book.example.org';
  const astro = join(projectFolder, 'node_modules/astro/bin/astro.mjs');
  const build = spawnSync(process.execPath, [astro, 'build', '--outDir', folder], {
    cwd: projectFolder,
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      ASTRO_TELEMETRY_DISABLED: '1',
      SITE_ORIGIN: origin,
      // As GitHub Pages says it where the site has a domain of its own: an empty path.
      SITE_BASE: '',
    },
  });
  expect(build.status, build.stdout + build.stderr).toBe(0);
  expect(findBrokenReferences({ folder, origin, base: '/' })).toEqual([]);
}, 300_000);
