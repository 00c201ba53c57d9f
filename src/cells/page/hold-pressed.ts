/** What a press holds in place. */
const buttons = '.cell-actions button, .cell-input button';
/** What the reader does next with keys or a pointer: the page moves as that wants. */
const nextInputs = ['pointerdown', 'keydown'] as const;

/**
 * Keeps the button that was pressed where it is on the screen, whatever grows, shrinks or comes above it, so that
 * the next press at the same place meets it again. Until the reader does something else, or scrolls.
 */
export function holdPressed(content: Element): void {
  let release = () => {};
  for (const type of nextInputs) addEventListener(type, () => release(), { capture: true });
  content.addEventListener(
    'click',
    ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>(buttons) : null;
      const cell = button?.closest<HTMLElement>('.cell, .cell-check');
      if (!button || !cell) return;
      release();
      release = hold(button, cell);
    },
    { capture: true },
  );
}

function hold(button: HTMLElement, cell: HTMLElement): () => void {
  const root = document.documentElement;
  const topOf = (element: Element) => element.getBoundingClientRect().top;
  /** In the place of the button when that has gone. */
  const row = cell.querySelector('.cell-actions') ?? cell;
  const tops = { button: topOf(button), row: topOf(row) };
  let scrolledTo = scrollY;

  const isScrolled = () => Math.abs(scrollY - scrolledTo) >= 1;
  const keep = () => {
    const isThere = button.getClientRects().length > 0;
    const moved = isThere ? topOf(button) - tops.button : topOf(row) - tops.row;
    if (Math.abs(moved) > 0.5) scrollBy({ top: moved, behavior: 'instant' });
    scrolledTo = scrollY;
  };
  const observer = new ResizeObserver(keep);
  // What changes between the beginning of the page and the button changes one of them.
  for (const one of [document.body, cell, ...cell.children]) observer.observe(one);
  const onScroll = () => {
    if (isScrolled()) release();
  };
  addEventListener('scroll', onScroll);
  // The browser would hold another part of the page.
  root.style.overflowAnchor = 'none';

  function release() {
    observer.disconnect();
    removeEventListener('scroll', onScroll);
    root.style.overflowAnchor = '';
  }
  return () => {
    if (!isScrolled()) keep();
    release();
  };
}
