import { expect, test } from 'vitest';
import { NO_FRAMES } from './support/browser-faults.ts';
import { openPage, settle } from './support/open-page.ts';

test('a page that is drawn no more is told, within the time of a test', async () => {
  const page = await openPage('');
  await page.evaluate(() => {
    window.requestAnimationFrame = () => 0;
  });
  await expect(settle(page)).rejects.toThrow(NO_FRAMES);
});
