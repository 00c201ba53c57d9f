/** Gives drawings in the text a button that opens them as large as the window. */

function openLarge(figure: HTMLElement) {
  const dialog = document.createElement('dialog');
  dialog.className = 'enlarged';
  dialog.ariaLabel = figure.querySelector('svg')?.getAttribute('aria-label') ?? 'Figure';
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'button';
  close.textContent = 'Close';
  close.addEventListener('click', () => dialog.close());
  const copy = figure.cloneNode(true) as HTMLElement;
  copy.querySelector('.enlarge')?.remove();
  dialog.append(close, copy);
  dialog.addEventListener('close', () => dialog.remove());
  // A click beside the drawing closes it.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  // Beside the figure, where it inherits the section's hue.
  figure.after(dialog);
  dialog.showModal();
}

/** Serves every figure with a drawing of its own within `content`. */
export function enlargeFigures(content: Element): void {
  const figures = content.querySelectorAll<HTMLElement>('figure:not(.frame, astro-island *)');
  for (const figure of figures) {
    if (figure.querySelector('svg') === null) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'enlarge no-print';
    button.textContent = 'Open large';
    button.addEventListener('click', () => openLarge(figure));
    figure.append(button);
  }
}
