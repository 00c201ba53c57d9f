import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { select } from 'hast-util-select';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseHtml } from '../src/integrations/html.ts';
import { findBrokenReferences } from './support/page-links.ts';
import { copyProject, type ProjectCopy } from './support/project-copy.ts';
import { builtFolder, projectFolder, testSite } from './support/test-site.ts';

test('every link, anchor, image, script and style leads somewhere within the base path', () => {
  expect(findBrokenReferences({ folder: builtFolder, ...testSite })).toEqual([]);
});

/** A note that was moved, one of whose headings was renamed. */
const movedNote = `---
title: A moved note
description: It had another address once, and one of its headings had another name.
order: 99
sources: []
formerly: [memory/old-name, notes]
---
import FormerId from '#components/FormerId.astro';

See [below](#first-name), or [there](/memory/caching/).

<FormerId id="first-name" />
## Second name

Text with a footnote.[^why]

[^why]: Because it is tested.
`;

describe('a site with a domain of its own', () => {
  const origin = 'https://book.example.org';
  let copy: ProjectCopy;
  let folder: string;

  beforeAll(() => {
    copy = copyProject();
    folder = join(copy.folder, 'dist');
    writeFileSync(join(copy.folder, 'content/memory/moved-note.mdx'), movedNote);
    const astro = join(projectFolder, 'node_modules/astro/bin/astro.mjs');
    const build = spawnSync(process.execPath, [astro, 'build'], {
      cwd: copy.folder,
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
  }, 300_000);

  afterAll(() => {
    copy.remove();
  });

  test('is as whole as one below a path', () => {
    expect(findBrokenReferences({ folder, origin, base: '/' })).toEqual([]);
  });

  test.each(['memory/old-name', 'notes'])('leads from the former address %s on', (former) => {
    const page = readFileSync(join(folder, former, 'index.html'), 'utf8');
    const tree = parseHtml(page);
    expect(select('noscript', tree)).toBeDefined();
    expect(page).toContain('content="0; url=/memory/moved-note/"');
    expect(page).toContain('<a href="/memory/moved-note/">A moved note</a>');
    // With a script, the heading that was asked for is kept.
    expect(page).toContain('location.replace(address + location.search + location.hash)');
    expect(page).toContain(`rel="canonical" href="${origin}/memory/moved-note/"`);
  });

  test('sets footnotes at the end, with links there and back', () => {
    const page = readFileSync(join(folder, 'memory/moved-note/index.html'), 'utf8');
    expect(page).toMatch(/<sup><a href="#user-content-fn-why"[^>]*id="user-content-fnref-why"/);
    expect(page).toMatch(/<li id="user-content-fn-why">[\s\S]*href="#user-content-fnref-why"/);
  });

  test('keeps the former id of a heading as an anchor before it', () => {
    const page = readFileSync(join(folder, 'memory/moved-note/index.html'), 'utf8');
    expect(page).toMatch(/<span id="first-name" class="former-id[^>]*><\/span>/);
    expect(page.indexOf('id="first-name"')).toBeLessThan(page.indexOf('<h2 id="second-name"'));
  });
});
