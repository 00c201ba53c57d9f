/**
 * `npm run social-image`: draws public/social.png, the picture that other sites show beside a link,
 * from the name and description in site.config.ts. Run it after changing them.
 */
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import site from '../site.config.ts';
import { sections } from '../src/sections.ts';
import { chromiumArguments, requireChromium } from './chromium.ts';

const size = { width: 1200, height: 630 };
const file = 'public/social.png';

const dataAddress = (path: string, type: string) =>
  `data:${type};base64,${readFileSync(path).toString('base64')}`;

const figtree = dataAddress(
  'node_modules/@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2',
  'font/woff2',
);
const mark = readFileSync('public/favicon.svg', 'utf8').replace(/<style>.*?<\/style>/s, '');
const tokens = readFileSync('src/styles/tokens.css', 'utf8').replaceAll(
  /@font-face\s*\{[^}]*\}/g,
  '',
);

/** A unit of the rack for each section: a lit cell in its hue, and slots. */
const units = sections
  .map(
    ({ id, title }, index) => `
      <div class="unit" style="--hue: var(--${id})">
        <span class="light"></span><span class="label">${title}</span>
        ${Array.from({ length: 6 }, (_, slot) => `<span class="slot${slot === (index * 5 + 2) % 6 ? ' lit' : ''}"></span>`).join('')}
      </div>`,
  )
  .join('');

const html = `<!DOCTYPE html><html><head><meta charset="utf-8"><style>
  ${tokens}
  @font-face { font-family: Figtree; src: url("${figtree}"); font-weight: 300 900; }
  * { box-sizing: border-box; margin: 0; }
  body {
    display: grid; grid-template-columns: 1fr 27rem; align-items: center; gap: 4rem;
    width: ${size.width}px; height: ${size.height}px; padding: 0 4.5rem;
    background: var(--paper); color: var(--text); font-family: Figtree; color-scheme: light;
  }
  h1 { display: flex; align-items: center; gap: 1.2rem; font-size: 5rem; font-weight: 700; letter-spacing: -0.025em; line-height: 1; }
  h1 svg { width: 4.6rem; height: 4.6rem; color: var(--accent); }
  p { margin-top: 2rem; color: var(--muted); font-size: 2.05rem; line-height: 1.36; text-wrap: pretty; }
  .rack { display: grid; gap: 0.65rem; padding: 1.1rem; border: 3px solid var(--text); border-radius: 14px; background: var(--surface); }
  .unit {
    display: grid; grid-template-columns: auto 1fr repeat(6, 0.85rem); align-items: center; gap: 0.5rem;
    height: 4.35rem; padding: 0 1.1rem; border: 2px solid var(--hue); border-radius: 7px; background: color-mix(in oklch, var(--hue) 8%, var(--paper));
  }
  .light { width: 0.9rem; height: 0.9rem; margin-right: 0.4rem; border-radius: 2px; background: var(--hue); }
  .label { color: var(--hue); font-size: 1.5rem; font-weight: 600; }
  .slot { height: 1.9rem; border: 2px solid color-mix(in oklch, var(--hue) 45%, var(--paper)); border-radius: 3px; }
  .lit { border-color: var(--hue); background: var(--hue); }
</style></head><body>
  <div><h1>${mark}${site.name}</h1><p>${site.description}</p></div>
  <div class="rack">${units}</div>
</body></html>`;

const browser = await chromium.launch({
  executablePath: requireChromium(),
  args: [...chromiumArguments],
});
const page = await browser.newPage({ viewport: size, colorScheme: 'light' });
await page.setContent(html);
await page.evaluate(() => document.fonts.ready);
const picture = await page.screenshot();
await browser.close();

// A palette is enough for flat colours, and a third of the bytes.
const { size: bytes } = await sharp(picture).png({ palette: true, effort: 10 }).toFile(file);
console.log(`${file}: ${size.width} × ${size.height}, ${(bytes / 1024).toFixed(1)} KB`);
