import { savedState } from '../../playgrounds/frame/saved-state.ts';
import type { Running } from '../../runner/index.ts';
import { outputLimits } from '../output.ts';
import { type CellWorld, scriptOf } from '../world.ts';
import type { Editor } from './editor.ts';
import { outputView } from './show-output.ts';
import './cell.css';

/** The longest source that a cell takes, in characters. */
const MAX_SOURCE = 20_000;
/** How long typing must rest before it is saved, in milliseconds. */
const SETTLE = 500;

/** What is kept and shared of a cell. */
interface CellState {
  readonly source: string;
}

/** Reads a state from a link or from storage, if it is one. */
function readState(data: unknown): CellState | undefined {
  if (typeof data !== 'object' || data === null || !('source' in data)) return undefined;
  const { source } = data;
  return typeof source === 'string' && source.length <= MAX_SOURCE ? { source } : undefined;
}

const links = () => import('../../playgrounds/frame/link.ts');

/** One Worker for the page's cells; it starts with the first run. */
async function loadRunner() {
  const { createRunner } = await import('../../runner/index.ts');
  return createRunner();
}
let runner: ReturnType<typeof loadRunner> | undefined;

/** The text of highlighted code. */
const codeIn = (block: Element) =>
  [...block.querySelectorAll('.ec-line .code')]
    .map((line) => (line.textContent ?? '').replace(/\n$/, ''))
    .join('\n');

function button(label: string, className: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  made.textContent = label;
  made.addEventListener('click', onClick);
  return made;
}

/** Gives each cell of a note its controls. */
export function enliven(content: Element, elements: Iterable<HTMLElement>): void {
  const found = [...elements].map((element) => ({
    element,
    world: JSON.parse(element.dataset.cell ?? '') as CellWorld,
  }));
  const worlds = found.map(({ world }) => world);
  /** What stands in each cell now. */
  const sources = new Map<string, string>();
  const fileOf = (name: string) => {
    const file = [...content.querySelectorAll<HTMLElement>('[data-cell-file]')].find(
      ({ dataset }) => dataset.cellFile === name,
    );
    return file === undefined ? '' : `${codeIn(file)}\n`;
  };
  for (const { element, world } of found) {
    const frame = element.querySelector<HTMLElement>('.expressive-code');
    if (frame === null) continue;
    sources.set(world.id, codeIn(frame));
    enlivenCell(element, frame, world, sources, () =>
      scriptOf(world.id, worlds, (id) => sources.get(id) ?? '', fileOf),
    );
  }
}

function enlivenCell(
  element: HTMLElement,
  frame: HTMLElement,
  world: CellWorld,
  sources: Map<string, string>,
  script: () => ReturnType<typeof scriptOf>,
) {
  const { id, title } = world;
  const label = title ?? 'this cell';
  const original = sources.get(id) ?? '';
  const saved = savedState<CellState>(location.pathname, id, { source: original });
  const figure = element.querySelector<HTMLElement>('.cell-output');
  if (figure === null) return;
  const output = outputView(figure);
  let running: Running | undefined;
  let field: HTMLTextAreaElement | undefined;
  let editor: Editor | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isChanged = () => sources.get(id) !== original;
  const notice = document.createElement('span');
  notice.role = 'status';

  function setSource(source: string) {
    sources.set(id, source);
    element.toggleAttribute('data-stale', true);
    resetButton.disabled = false;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (isChanged()) saved.write({ source });
      else saved.clear();
    }, SETTLE);
  }

  /** A text field at once, and an editor in its place when its code is there. */
  function edit(takeFocus: boolean) {
    if (field !== undefined) return;
    field = document.createElement('textarea');
    field.className = 'cell-field';
    field.setAttribute('aria-label', `Source of ${label}`);
    field.spellcheck = false;
    field.autocapitalize = 'off';
    field.maxLength = MAX_SOURCE;
    field.value = sources.get(id) ?? '';
    field.rows = field.value.split('\n').length + 1;
    field.addEventListener('input', () => setSource(field?.value ?? ''));
    // The title stays over it.
    for (const part of frame.querySelectorAll<HTMLElement>('pre, .copy')) {
      part.style.display = 'none';
    }
    frame.querySelector('pre')?.after(field);
    editButton.disabled = true;
    if (takeFocus) field.focus();
    const opened = field;
    import('./editor.ts').then(
      ({ openEditor }) => {
        if (opened.isConnected) editor = openEditor(opened, opened.ariaLabel ?? '', setSource);
      },
      // Offline, perhaps: the field does too.
      () => {},
    );
  }

  function show(source: string) {
    sources.set(id, source);
    if (field !== undefined) field.value = source;
    editor?.setText(source);
  }

  async function run() {
    notice.textContent = '';
    runButton.hidden = true;
    stopButton.hidden = false;
    if (document.activeElement === document.body || document.activeElement === runButton) {
      stopButton.focus();
    }
    output.begin();
    element.removeAttribute('data-stale');
    resetButton.disabled = false;
    let ended = false;
    try {
      runner ??= loadRunner();
      const started = (await runner).run(
        'shell-script',
        { options: script(), limits: outputLimits },
        {
          budget: { milliseconds: 3_600_000, values: 10_000_000 },
          onValues(values) {
            for (const value of values) {
              if (value.kind === 'output') {
                output.add(value.output);
              } else {
                ended = true;
                output.end(value);
              }
            }
          },
        },
      );
      running = started;
      const ending = await started.ended;
      if (ending.kind === 'internal error') {
        output.setTitle(`Output, internal error: ${ending.message}`);
      } else if (!ended) {
        output.setTitle('Output, stopped');
      }
      notice.textContent = ended ? 'Done.' : 'Stopped.';
    } catch {
      runner = undefined;
      output.setTitle('Not loaded: run it again when you are online.');
    }
    running = undefined;
    const hadFocus = document.activeElement === stopButton;
    stopButton.hidden = true;
    runButton.hidden = false;
    if (hadFocus) runButton.focus();
  }

  function reset() {
    running?.stop();
    clearTimeout(timer);
    saved.clear();
    show(original);
    output.restore();
    element.removeAttribute('data-stale');
    if (location.hash.startsWith(`#${id}~`)) showInAddress(location.pathname + location.search);
    notice.textContent = "Back to the page's own example.";
    resetButton.disabled = true;
  }

  async function share() {
    try {
      const { encodeLink } = await links();
      showInAddress(await encodeLink(id, { source: sources.get(id) ?? '' }));
    } catch {
      notice.textContent = 'Too much to fit into a link: shorten it and share again.';
      return;
    }
    try {
      await navigator.clipboard.writeText(location.href);
      notice.textContent = '✓ Link copied.';
    } catch {
      notice.textContent = 'The address bar now holds the link.';
    }
  }
  const showInAddress = (address: string) => history.replaceState(history.state, '', address);

  const runButton = button('Run', 'button primary', () => void run());
  const stopButton = button('Stop', 'button', () => running?.stop());
  const editButton = button('Edit', 'button', () => edit(true));
  const resetButton = button('Reset', 'button', reset);
  const shareButton = button('Share', 'button', () => void share());
  stopButton.hidden = true;
  resetButton.disabled = true;
  const actions = document.createElement('div');
  actions.className = 'cell-actions no-print';
  actions.role = 'group';
  actions.ariaLabel = title === undefined ? 'Cell' : `Cell ${title}`;
  actions.append(notice, runButton, stopButton, editButton, resetButton, shareButton);
  element.append(actions);

  function open(state: CellState, words: string) {
    show(state.source);
    if (!isChanged()) return;
    edit(false);
    element.toggleAttribute('data-stale', true);
    resetButton.disabled = false;
    notice.textContent = words;
  }

  async function readLink(): Promise<boolean> {
    if (!location.hash.startsWith(`#${id}~`)) return false;
    const { decodeLink } = await links();
    const link = await decodeLink(location.hash, id, readState);
    if (link.kind === 'state') {
      open(link.state, 'Opened from a link. Run runs it.');
    } else if (link.kind === 'damaged') {
      notice.textContent = "This link is damaged. You see the page's own example instead.";
    }
    element.scrollIntoView({ block: 'center' });
    return true;
  }
  addEventListener('hashchange', () => void readLink());
  void readLink().then((isLinked) => {
    const state = isLinked ? undefined : readState(saved.read());
    if (state !== undefined) open(state, 'Your last edit. Run runs it.');
  });
}
