/** The most of what was being run that goes into a report, in characters: an address has its limits. */
const MOST = 2000;

/**
 * Address of a report about a bug of ours, with what was typed or run; the reader sees it before it is
 * sent. It is made from the page's own link for reports: without one there is `undefined`.
 */
export function reportAddress(message: string, run: string): string | undefined {
  const link = document.querySelector<HTMLAnchorElement>('a[data-report]');
  if (link === null) return undefined;
  const address = new URL(link.href);
  const { searchParams } = address;
  const lines = run.slice(-MOST).replace(/^/gm, '    ');
  const what = run === '' ? '' : `\nAfter this:\n\n${lines}\n`;
  searchParams.set('title', `${searchParams.get('title') ?? ''}internal error`);
  searchParams.set('body', `${searchParams.get('body') ?? ''}Internal error: ${message}\n${what}`);
  return address.href;
}
