import { type CellRun, outputTitle } from '../output.ts';

/** The output of a cell on the page. */
export interface OutputView {
  /** Empties it for a run that begins; it keeps its height until that has ended, so that what is below stays. */
  begin(): void;
  /** Adds what was written; it is drawn with the next frame. */
  add(output: CellRun['output']): void;
  /** Says how the run ended. */
  end(run: Pick<CellRun, 'status' | 'cutShort'>): void;
  /** Says in the title why there comes no more of it. */
  close(title: string): void;
  /** Puts back what the build wrote. */
  restore(): void;
  /** Says in the title what the output is of. */
  setTitle(title: string): void;
}

/** The figure that the build wrote, to be written anew. */
export function outputView(figure: HTMLElement): OutputView {
  const title = figure.querySelector('.title');
  const code = figure.querySelector('code');
  const pre = figure.querySelector('pre');
  const fold = figure.querySelector('details');
  if (title === null || code === null) throw new Error('a cell without an output');
  const built = { title: title.textContent, nodes: [...code.childNodes] };
  let pending: CellRun['output'][number][] = [];
  let isEmpty = true;
  let frame = 0;

  function draw() {
    cancelAnimationFrame(frame);
    frame = 0;
    for (const { stream, text } of pending) {
      const last = code?.lastChild;
      if (stream === 'stdout') {
        if (last instanceof Text) last.appendData(text);
        else code?.append(text);
      } else if (last instanceof HTMLElement) {
        last.append(text);
      } else {
        const error = document.createElement('span');
        error.className = 'cell-error';
        error.append(text);
        code?.append(error);
      }
    }
    pending = [];
  }

  function close(text: string | null) {
    draw();
    if (title !== null) title.textContent = text;
    if (pre !== null) pre.style.minBlockSize = '';
  }

  return {
    begin() {
      if (fold !== null) fold.open = true;
      if (pre !== null) pre.style.minBlockSize = `${pre.clientHeight}px`;
      code.replaceChildren();
      title.textContent = 'Output, running…';
      isEmpty = true;
    },
    add(output) {
      if (output.length === 0) return;
      isEmpty = false;
      pending.push(...output);
      frame ||= requestAnimationFrame(draw);
    },
    end({ status, cutShort }) {
      const output = isEmpty ? [] : [{ stream: 'stdout' as const, text: '' }];
      close(outputTitle({ output, status, cutShort }));
    },
    close,
    restore() {
      pending = [];
      code.replaceChildren(...built.nodes.map((node) => node.cloneNode(true)));
      close(built.title);
    },
    setTitle(text) {
      draw();
      title.textContent = text;
    },
  };
}
