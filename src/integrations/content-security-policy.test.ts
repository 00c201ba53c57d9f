import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { contentSecurityPolicy, withContentSecurityPolicy } from './content-security-policy.ts';

const page = (head: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"/>${head}</head><body></body></html>`;

test('without inline scripts only files of the site may run', () => {
  expect(contentSecurityPolicy(page('<script src="/a.js"></script>'))).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; " +
      "img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; " +
      "manifest-src 'self'; base-uri 'none'; form-action 'none'",
  );
});

test('each inline script is allowed by the hash of its exact text, once', () => {
  const script = 'if (1 < 2 && "a" !== "é") { go() }\n';
  const digest = createHash('sha256').update(script, 'utf8').digest('base64');
  const policy = contentSecurityPolicy(
    page(`<script>${script}</script><script type="module">${script}</script>`),
  );
  expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' 'sha256-${digest}';`);
});

test('the hash is the one of the CSP specification', () => {
  // Content Security Policy Level 3, section 8.4, the example's script.
  expect(contentSecurityPolicy(page("<script>alert('Hello, world.');</script>"))).toContain(
    "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
  );
});

test('the policy stands right behind the character set', () => {
  expect(withContentSecurityPolicy(page('<script src="/a.js"></script>'))).toMatch(
    /<head><meta charset="utf-8"\/><meta http-equiv="content-security-policy" content="default-src [^"]+"><script/,
  );
});

test('a page without a declared character set is refused', () => {
  expect(() => withContentSecurityPolicy('<html><head></head></html>')).toThrow(
    'The page has no <meta charset="utf-8">.',
  );
});
