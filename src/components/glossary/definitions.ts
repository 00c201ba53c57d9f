/**
 * Definitions in place: a link to a term of the glossary shows what it means to who points at it,
 * moves the focus to it, or taps it. Without scripts it is the link that it is.
 */

/** How long the pointer must rest on a term, in milliseconds: passing over it shows nothing. */
const RESTING_MILLISECONDS = 250;
/** How long the way from the term to the definition may take, in milliseconds. */
const LEAVING_MILLISECONDS = 250;

interface Definition {
  readonly term: string;
  readonly definition: string;
}

let loading: Promise<Readonly<Record<string, Definition>>> | undefined;

function loadDefinitions(glossary: URL) {
  loading ??= fetch(new URL('../glossary.json', glossary)).then((response) => {
    if (!response.ok) throw new Error(`The glossary answered ${response.status}.`);
    return response.json();
  });
  // A later attempt may succeed.
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

const card = document.createElement('div');
card.id = 'definition';
card.className = 'definition';
card.popover = 'manual';
card.role = 'tooltip';

let shown: HTMLAnchorElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

function hide() {
  clearTimeout(timer);
  shown?.removeAttribute('aria-describedby');
  shown = undefined;
  if (card.matches(':popover-open')) card.hidePopover();
}

/** Below the term where there is room, else above it; never beyond the edges of the window. */
function place(link: HTMLAnchorElement) {
  const gap = 6;
  const [line] = link.getClientRects();
  if (line === undefined) return;
  const { offsetWidth, offsetHeight } = card;
  const left = Math.max(gap, Math.min(line.left, innerWidth - offsetWidth - gap));
  const below = line.bottom + gap;
  const top = below + offsetHeight > innerHeight ? line.top - gap - offsetHeight : below;
  card.style.translate = `${left}px ${Math.max(gap, top)}px`;
}

/**
 * The page has scrolled: by the wheel, and the definition is out of the way; or to the term that got the focus, and
 * the definition goes along while that is to be seen.
 */
function follow() {
  if (shown === undefined) return;
  const { top, bottom } = shown.getBoundingClientRect();
  const isSeen = bottom > 0 && top < innerHeight;
  if (shown.matches(':focus-visible') && isSeen) place(shown);
  else hide();
}

async function show(link: HTMLAnchorElement) {
  if (shown === link) return;
  hide();
  shown = link;
  const address = new URL(link.href);
  try {
    const definition = (await loadDefinitions(address))[address.hash.slice(1)];
    if (shown !== link || definition === undefined) return;
    const term = document.createElement('b');
    term.textContent = definition.term;
    card.replaceChildren(term, ` ${definition.definition}`);
    const section = link.closest('[data-section]')?.getAttribute('data-section');
    if (section !== null && section !== undefined) card.dataset.section = section;
    card.showPopover();
    place(link);
    link.setAttribute('aria-describedby', card.id);
  } catch {
    // Out of reach: the link still leads to the glossary.
    shown = undefined;
  }
}

/** Serves all links to terms within `content`. */
export function showDefinitions(content: Element, links: Iterable<HTMLAnchorElement>): void {
  content.append(card);
  let touched = false;
  for (const link of links) {
    link.addEventListener('pointerenter', ({ pointerType }) => {
      clearTimeout(timer);
      if (pointerType === 'mouse') timer = setTimeout(() => void show(link), RESTING_MILLISECONDS);
    });
    link.addEventListener('pointerleave', ({ pointerType }) => {
      if (pointerType !== 'mouse') return;
      clearTimeout(timer);
      timer = setTimeout(hide, LEAVING_MILLISECONDS);
    });
    link.addEventListener('focus', () => {
      if (link.matches(':focus-visible')) void show(link);
    });
    link.addEventListener('blur', hide);
    link.addEventListener('pointerdown', ({ pointerType }) => {
      touched = pointerType === 'touch';
    });
    // The first tap shows the definition, the second follows the link.
    link.addEventListener('click', (event) => {
      const isTap = touched;
      // The next click may come from a key.
      touched = false;
      if (!isTap || shown === link) return;
      event.preventDefault();
      void show(link);
    });
  }
  // The reader may have come to a term before this script did.
  const reached = content.querySelector<HTMLAnchorElement>(
    'a[href*="/glossary/#"]:is(:hover, :focus-visible)',
  );
  if (reached && matchMedia('(hover: hover)').matches) void show(reached);
  card.addEventListener('pointerenter', () => clearTimeout(timer));
  card.addEventListener('pointerleave', () => {
    timer = setTimeout(hide, LEAVING_MILLISECONDS);
  });
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
  addEventListener('scroll', follow, { passive: true });
  document.addEventListener('pointerdown', ({ target }) => {
    const isOn = (element: Element | undefined) =>
      target instanceof Node && element?.contains(target) === true;
    if (!isOn(shown) && !isOn(card)) hide();
  });
}
