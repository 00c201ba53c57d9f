/** Words a minute for technical prose; Brysbaert (2019) finds 238 for plain non-fiction. */
const wordsPerMinute = 200;

/**
 * Minutes to read an MDX source, at least 1. Code, imports and component tags do not count: the
 * reader looks at those rather than reads them.
 */
export function readingMinutes(mdx: string): number {
  const prose = mdx
    .replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1/gm, ' ')
    .replace(/^(import|export)\s.*$/gm, ' ')
    .replace(/<[^>]*>/g, ' ');
  const words = prose.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;
  return Math.max(1, Math.round(words / wordsPerMinute));
}
