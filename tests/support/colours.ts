import type { Page } from 'playwright-core';

/** Red, green and blue, each 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance"). */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((byte) => {
    const share = byte / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(first: Colour, second: Colour): number {
  const [lighter, darker] = [luminance(first), luminance(second)].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (lighter + 0.05) / (darker + 0.05);
}

/** What colours come out as on the screen, for any CSS notation, `var(--name)` included. */
export async function resolveColours<Name extends string>(
  page: Page,
  notations: Readonly<Record<Name, string>>,
): Promise<Record<Name, Colour>> {
  const resolved = await page.evaluate(
    (given: Readonly<Record<string, string>>) => {
      const probe = document.body.appendChild(document.createElement('span'));
      const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      if (pen === null) throw new Error('no canvas');
      const entries = Object.entries(given).map(([name, notation]) => {
        probe.style.color = '';
        probe.style.color = notation;
        if (probe.style.color === '') throw new Error(`${notation} is no colour`);
        pen.fillStyle = getComputedStyle(probe).color;
        pen.fillRect(0, 0, 1, 1);
        return [name, [...pen.getImageData(0, 0, 1, 1).data.slice(0, 3)]];
      });
      probe.remove();
      return Object.fromEntries(entries) as Record<string, number[]>;
    },
    notations as Readonly<Record<string, string>>,
  );
  return resolved as unknown as Record<Name, Colour>;
}
