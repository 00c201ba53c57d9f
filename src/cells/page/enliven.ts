import { reportAddress } from '../../components/feedback/report-address.ts';
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
  const found = [...elements].flatMap((element) => {
    const frame = element.querySelector<HTMLElement>('.expressive-code');
    const world = JSON.parse(element.dataset.cell ?? '') as CellWorld;
    return frame === null ? [] : [{ element, frame, world }];
  });
  const worlds = found.map(({ world }) => world);
  /** What stands in each cell now. */
  const sources = new Map<string, string>();
  const fileOf = (name: string) => {
    const file = [...content.querySelectorAll<HTMLElement>('[data-cell-file]')].find(
      ({ dataset }) => dataset.cellFile === name,
    );
    return file === undefined ? '' : `${codeIn(file)}\n`;
  };
  const scriptNow = (id: string) =>
    scriptOf(id, worlds, (other) => sources.get(other) ?? '', fileOf);
  /** Of which script each output is; a change of one cell changes those that continue it. */
  const outputOf = new Map<string, string>();
  const refresh = () => {
    for (const { element, world } of found) {
      const isStale = outputOf.get(world.id) !== JSON.stringify(scriptNow(world.id));
      element.toggleAttribute('data-stale', isStale);
    }
  };
  for (const { frame, world } of found) sources.set(world.id, codeIn(frame));
  for (const { element, frame, world } of found) {
    const built = JSON.stringify(scriptNow(world.id));
    outputOf.set(world.id, built);
    enlivenCell(element, frame, world, sources, {
      refresh,
      beginScript() {
        const script = scriptNow(world.id);
        outputOf.set(world.id, JSON.stringify(script));
        refresh();
        return script;
      },
      restored() {
        outputOf.set(world.id, built);
        refresh();
      },
    });
  }
}

/** What a cell needs of its page. */
interface CellSurroundings {
  /** Marks the outputs that are not of the sources as they are now. */
  refresh(): void;
  /** The script that it is now; its output will be of that. */
  beginScript(): ReturnType<typeof scriptOf>;
  /** Its output is that of the build again. */
  restored(): void;
}

function enlivenCell(
  element: HTMLElement,
  frame: HTMLElement,
  world: CellWorld,
  sources: Map<string, string>,
  { refresh, beginScript, restored }: CellSurroundings,
) {
  const { id, title } = world;
  const label = title ?? 'this cell';
  const original = sources.get(id) ?? '';
  const saved = savedState<CellState>(location.pathname, id, { source: original });
  const figure = element.querySelector<HTMLElement>('.cell-output');
  if (figure === null) return;
  const output = outputView(figure);
  let running: Running | undefined;
  /** Counts runs and resets: what an earlier one still has to say does not matter. */
  let turns = 0;
  let isStopped = false;
  let field: HTMLTextAreaElement | undefined;
  let editor: Editor | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isChanged = () => sources.get(id) !== original;
  const notice = document.createElement('span');
  notice.role = 'status';

  function setSource(source: string) {
    sources.set(id, source);
    refresh();
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

  /** A bug of ours, and how to tell us of it. */
  function sayFailure(message: string) {
    notice.textContent = `Internal error: ${message}. This is a bug of Rackbook, not of the script. `;
    const address = reportAddress(message, sources.get(id) ?? '');
    if (address === undefined) return;
    const link = document.createElement('a');
    link.href = address;
    link.textContent = 'Report it';
    notice.append(link);
  }

  async function run() {
    const turn = ++turns;
    isStopped = false;
    notice.textContent = '';
    runButton.hidden = true;
    stopButton.hidden = false;
    if (document.activeElement === document.body || document.activeElement === runButton) {
      stopButton.focus();
    }
    output.begin();
    resetButton.disabled = false;
    try {
      const script = beginScript();
      runner ??= loadRunner();
      const { run: start } = await runner;
      if (turn !== turns) return;
      const started = start(
        'shell-script',
        { options: script, limits: outputLimits },
        {
          budget: { milliseconds: 3_600_000, values: 10_000_000 },
          onValues(values) {
            if (turn !== turns) return;
            for (const value of values) {
              if (value.kind === 'output') {
                output.add(value.output);
              } else {
                output.end(value);
                notice.textContent = 'Done.';
              }
            }
          },
        },
      );
      running = started;
      // It was pressed while the code was on its way.
      if (isStopped) started.stop();
      const ending = await started.ended;
      if (turn !== turns) return;
      if (ending.kind === 'internal error') {
        output.setTitle('Output, cut short: internal error');
        sayFailure(ending.message);
      } else if (ending.kind === 'stopped') {
        output.setTitle('Output, stopped');
        notice.textContent = 'Stopped.';
      }
    } catch {
      runner = undefined;
      if (turn !== turns) return;
      output.setTitle('Not loaded: run it again when you are online.');
    }
    showIdle();
  }

  function stop() {
    isStopped = true;
    running?.stop();
  }

  /** Nothing runs: the button offers that. */
  function showIdle() {
    running = undefined;
    const hadFocus = document.activeElement === stopButton;
    stopButton.hidden = true;
    runButton.hidden = false;
    if (hadFocus) runButton.focus();
  }

  function reset() {
    turns++;
    running?.stop();
    showIdle();
    clearTimeout(timer);
    saved.clear();
    show(original);
    output.restore();
    restored();
    if (location.hash.startsWith(`#${id}~`)) {
      history.replaceState(history.state, '', location.pathname + location.search);
    }
    notice.textContent = "Back to the page's own example.";
    const hadFocus = document.activeElement === resetButton;
    resetButton.disabled = true;
    if (hadFocus) runButton.focus();
  }

  async function share() {
    const { shareLink } = await links();
    notice.textContent = await shareLink(id, { source: sources.get(id) ?? '' });
  }

  const runButton = button('Run', 'button primary', () => void run());
  const stopButton = button('Stop', 'button', stop);
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
    refresh();
    resetButton.disabled = false;
    notice.textContent = words;
  }

  async function readLink(): Promise<boolean> {
    if (!location.hash.startsWith(`#${id}~`)) return false;
    const { decodeLink, linkNotices } = await links();
    const link = await decodeLink(location.hash, id, readState);
    notice.textContent = linkNotices[link.kind];
    if (link.kind === 'state') open(link.state, 'Opened from a link. Run runs it.');
    element.scrollIntoView({ block: 'center' });
    return true;
  }
  addEventListener('hashchange', () => void readLink());
  void readLink().then((isLinked) => {
    const state = isLinked ? undefined : readState(saved.read());
    if (state !== undefined) open(state, 'Your last edit. Run runs it.');
  });
}
