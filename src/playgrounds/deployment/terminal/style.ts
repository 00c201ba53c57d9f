/** How a piece of text looks; colours are numbers from 0 (black) to 15 (bright white). */
export interface TextStyle {
  readonly foreground: number | null;
  readonly background: number | null;
  readonly bold: boolean;
  readonly underline: boolean;
  readonly inverse: boolean;
}

export const plainStyle: TextStyle = {
  foreground: null,
  background: null,
  bold: false,
  underline: false,
  inverse: false,
};

/** A colour after 38 or 48, and how many numbers it takes; those beyond the 16 are left out. */
function extendedColour(numbers: readonly number[]): {
  readonly colour: number | null;
  readonly length: number;
} {
  const [kind, index = 0] = numbers;
  if (kind === 2) return { colour: null, length: 4 };
  return { colour: kind === 5 && index < 16 ? index : null, length: 2 };
}

/**
 * The style after `CSI … m` with these numbers: ECMA-48, "select graphic rendition", with the
 * bright colours of aixterm. What else it knows changes nothing here.
 */
export function selectGraphic(style: TextStyle, numbers: readonly number[]): TextStyle {
  let next = style;
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index] ?? 0;
    if (number === 0) next = plainStyle;
    else if (number === 1) next = { ...next, bold: true };
    else if (number === 22) next = { ...next, bold: false };
    else if (number === 4) next = { ...next, underline: true };
    else if (number === 24) next = { ...next, underline: false };
    else if (number === 7) next = { ...next, inverse: true };
    else if (number === 27) next = { ...next, inverse: false };
    else if (number >= 30 && number <= 37) next = { ...next, foreground: number - 30 };
    else if (number >= 40 && number <= 47) next = { ...next, background: number - 40 };
    else if (number >= 90 && number <= 97) next = { ...next, foreground: number - 82 };
    else if (number >= 100 && number <= 107) next = { ...next, background: number - 92 };
    else if (number === 39) next = { ...next, foreground: null };
    else if (number === 49) next = { ...next, background: null };
    else if (number === 38 || number === 48) {
      const { colour, length } = extendedColour(numbers.slice(index + 1));
      next = { ...next, [number === 38 ? 'foreground' : 'background']: colour };
      index += length;
    }
  }
  return next;
}

/** Classes of a style in `terminal.css`; empty for plain text. */
export function classOf(style: TextStyle): string {
  const { foreground, background, bold, underline, inverse } = style;
  return [
    foreground === null ? '' : `tm-${foreground}`,
    background === null ? '' : `tm-on tm-on-${background}`,
    bold ? 'tm-bold' : '',
    underline ? 'tm-underline' : '',
    inverse ? 'tm-inverse' : '',
  ]
    .filter((name) => name !== '')
    .join(' ');
}
