import type { AstroIntegration } from 'astro';
import { readBuiltPages } from './built-pages.ts';

/**
 * The page without the `data-theme` that Starlight writes into `<html>`: with JavaScript off and in
 * print, `prefers-color-scheme` decides. With JavaScript on the theme provider sets it before the
 * first paint.
 */
export function withoutFixedTheme(html: string): string {
  return html.replace(/<html\b[^>]*>/, (tag) => tag.replace(/\sdata-theme="[^"]*"/, ''));
}

/** Leaves the colour scheme of each built page to the reader's system. */
export function systemColourScheme(): AstroIntegration {
  return {
    name: 'rackbook-system-colour-scheme',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        for await (const page of readBuiltPages(dir)) {
          await page.replace(withoutFixedTheme(page.html));
        }
      },
    },
  };
}
