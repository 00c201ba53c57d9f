import { createHash } from 'node:crypto';
import type { AstroIntegration } from 'astro';
import { selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { readBuiltPages } from './built-pages.ts';
import { parseHtml } from './html.ts';

/**
 * What a page may do: everything from this site's own files and nothing else. Styles may be inline,
 * as highlighted code and Astro write style attributes. A meta element cannot forbid framing or
 * report violations, hence neither is here.
 */
const directives: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

const charset = /<meta charset="?utf-8"?\s*\/?>/i;

/** `'sha256-…'` of each inline script, once, as CSP Level 3 (section 6.7.3.3) wants it. */
function scriptHashes(html: string): string[] {
  const inline = selectAll('script:not([src])', parseHtml(html)).map((script) => {
    const digest = createHash('sha256').update(textOf(script)).digest('base64');
    return `'sha256-${digest}'`;
  });
  return [...new Set(inline)];
}

/** The policy of a page: the same for all but for the hashes of the page's own inline scripts. */
export function contentSecurityPolicy(html: string): string {
  const hashes = scriptHashes(html);
  return Object.entries(directives)
    .map(([name, sources]) =>
      [name, ...sources, ...(name === 'script-src' ? hashes : [])].join(' '),
    )
    .join('; ');
}

/**
 * The page with its policy as a meta element straight after the declaration of the character set,
 * before anything that could load or run. Throws when the page declares no UTF-8.
 */
export function withContentSecurityPolicy(html: string): string {
  const policy = contentSecurityPolicy(html);
  if (!charset.test(html)) throw new Error('The page has no <meta charset="utf-8">.');
  return html.replace(
    charset,
    (found) => `${found}<meta http-equiv="content-security-policy" content="${policy}">`,
  );
}

/** Writes a Content-Security-Policy into each page once all its inline scripts are known. */
export function contentSecurityPolicies(): AstroIntegration {
  return {
    name: 'rackbook-content-security-policy',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        for await (const page of readBuiltPages(dir)) {
          await page.replace(withContentSecurityPolicy(page.html));
        }
      },
    },
  };
}
