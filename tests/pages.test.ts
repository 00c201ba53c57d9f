import { expect, test } from 'vitest';
import { builtPages } from './support/built-pages.ts';
import { openPage, settle } from './support/open-page.ts';

test.each(builtPages)(
  '/$path loads, scrolls and comes alive without a complaint',
  async ({ path }) => {
    const page = await openPage(path);
    await settle(page);
    expect(await page.locator('h1').count()).toBe(1);
  },
);

test.each(builtPages)('/$path declares its policy before anything can run', ({ html }) => {
  const head = html.slice(html.indexOf('<head>') + '<head>'.length);
  expect(head).toMatch(
    /^<meta charset="utf-8"\/?><meta http-equiv="content-security-policy" content="default-src 'none';/,
  );
  expect(html).not.toMatch(/<[^>]+\son[a-z]+="/);
});

test('the policy stops a script that the page does not know', async () => {
  const page = await openPage('404.html', {
    expectedProblems: [/policy violation/, /console error/],
  });
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "it ran"';
    document.head.append(script);
    return document.title === 'it ran';
  });
  expect(ran).toBe(false);
});

test('an unknown address is answered by the 404 page, which leads back', async () => {
  const page = await openPage('memory/no-such-note/', { expectedProblems: [/status (of )?404/] });
  await page.getByRole('heading', { level: 1, name: 'There is no page at this address' }).waitFor();
  const home = page.getByRole('main').getByRole('link').first();
  expect(new URL(await home.evaluate((link: HTMLAnchorElement) => link.href)).pathname).toBe(
    '/rackbook/',
  );
});
