import { expect, test } from 'vitest';
import { withoutFixedTheme } from './system-colour-scheme.ts';

test('the theme is taken from the page as a whole and from nothing else', () => {
  const html =
    '<!DOCTYPE html><html lang="en" data-theme="dark" data-has-toc><body data-theme="dark"></body></html>';
  expect(withoutFixedTheme(html)).toBe(
    '<!DOCTYPE html><html lang="en" data-has-toc><body data-theme="dark"></body></html>',
  );
});
