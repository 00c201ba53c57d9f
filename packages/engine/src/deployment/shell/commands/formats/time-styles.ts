/** The formats of `--time-style` that do not tell recent times from others. */
const STYLES: Readonly<Record<string, string>> = {
  'full-iso': '%Y-%m-%d %H:%M:%S.%N %z',
  'long-iso': '%Y-%m-%d %H:%M',
};

/** The format of `full-iso`, `long-iso`, or of `+FORMAT` up to a line break; `undefined` for others. */
export function timeStyleFormat(style: string): string | undefined {
  return style.startsWith('+') ? style.slice(1).split('\n', 1)[0] : STYLES[style];
}
