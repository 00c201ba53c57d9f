import type { Page } from 'playwright-core';

/** A piece of visible text whose colour is too close to what lies behind it. */
export interface FaintText {
  readonly text: string;
  readonly ratio: number;
}

/**
 * The visible texts within `selector` whose contrast with the nearest painted background is below
 * `least`. `ground` is what lies behind everything, as the page itself may be transparent.
 */
export function findFaintText(
  page: Page,
  selector: string,
  least: number,
  ground: string,
): Promise<FaintText[]> {
  return page.evaluate(
    ({ selector, least, ground }) => {
      const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      if (pen === null) throw new Error('no canvas');
      const paint = (colours: readonly string[]) => {
        pen.clearRect(0, 0, 1, 1);
        for (const colour of colours) {
          pen.fillStyle = colour;
          pen.fillRect(0, 0, 1, 1);
        }
        return [...pen.getImageData(0, 0, 1, 1).data.slice(0, 3)];
      };
      const luminance = (bytes: readonly number[]) => {
        const [red = 0, green = 0, blue = 0] = bytes.map((byte) => {
          const share = byte / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const backgroundsOf = (element: Element) => {
        const colours: string[] = [];
        for (let box: Element | null = element; box !== null; box = box.parentElement) {
          colours.unshift(getComputedStyle(box).backgroundColor);
        }
        return [ground, ...colours];
      };
      const found: FaintText[] = [];
      for (const root of document.querySelectorAll(selector)) {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const element = node.parentElement;
          const text = node.textContent?.trim() ?? '';
          if (element === null || text === '' || !element.checkVisibility()) continue;
          const behind = backgroundsOf(element);
          const below = luminance(paint(behind));
          const above = luminance(paint([...behind, getComputedStyle(element).color]));
          const ratio = (Math.max(above, below) + 0.05) / (Math.min(above, below) + 0.05);
          if (ratio < least) found.push({ text: text.slice(0, 60), ratio });
        }
      }
      return found;
    },
    { selector, least, ground },
  );
}
