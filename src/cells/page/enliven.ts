import { reportAddress } from '../../components/feedback/report-address.ts';
import { savedState } from '../../playgrounds/frame/saved-state.ts';
import { type CellJob, type CellWorld, jobOf } from '../world.ts';
// As text: a style sheet that is imported would be linked from every page, with cells or without.
import styles from './cell.css?inline';
import type { Editor, MarkedLine } from './editor.ts';
import { button, type Execution, type ExecutionSurroundings, type Phase } from './execution.ts';
import { holdPressed } from './hold-pressed.ts';
import { scriptExecution } from './script-execution.ts';
import { outputView } from './show-output.ts';

/** The longest source that a cell takes, in characters. */
const MAX_SOURCE = 20_000;
const TOO_LONG = `More than ${MAX_SOURCE.toLocaleString('en')} characters can be run, but not kept over a reload or shared.`;

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

function keyCap(name: string): HTMLElement {
  const made = document.createElement('kbd');
  made.textContent = name;
  return made;
}

/** The text of highlighted code. */
const codeIn = (block: Element) =>
  [...block.querySelectorAll('.ec-line .code')]
    .map((line) => (line.textContent ?? '').replace(/\n$/, ''))
    .join('\n');

/** Code of Python's cells comes only to pages that have any. */
const loadPython = async () => (await import('./python-execution.ts')).pythonExecution;
const loadChecks = async () => (await import('./check.ts')).enlivenCheck;

/** Gives each cell of a note its controls. */
export async function enliven(content: Element, elements: Iterable<HTMLElement>): Promise<void> {
  const found = [...elements].flatMap((element) => {
    const frame = element.querySelector<HTMLElement>('.expressive-code');
    const world = JSON.parse(element.dataset.cell ?? '') as CellWorld;
    return frame === null ? [] : [{ element, frame, world }];
  });
  const style = document.createElement('style');
  style.textContent = styles;
  document.head.append(style);
  holdPressed(content);
  const worlds = found.map(({ world }) => world);
  const hasPython = worlds.some(({ language }) => language === 'python');
  const pythonExecution = hasPython ? await loadPython() : scriptExecution;
  /** What stands in each cell now. */
  const sources = new Map<string, string>();
  const fileOf = (name: string) => {
    const file = [...content.querySelectorAll<HTMLElement>('[data-cell-file]')].find(
      ({ dataset }) => dataset.cellFile === name,
    );
    return file === undefined ? '' : `${codeIn(file)}\n`;
  };
  const jobNow = (id: string) => jobOf(id, worlds, (other) => sources.get(other) ?? '', fileOf);
  /** Of which run each output is; a change of one cell changes those that continue it. */
  const outputOf = new Map<string, string>();
  /** Mark the results of tests that are not of the program as it is now. */
  const refreshChecks: (() => void)[] = [];
  const refresh = () => {
    for (const { element, world } of found) {
      const isStale = outputOf.get(world.id) !== JSON.stringify(jobNow(world.id));
      element.toggleAttribute('data-stale', isStale);
    }
    for (const refreshCheck of refreshChecks) refreshCheck();
  };
  for (const { frame, world } of found) sources.set(world.id, codeIn(frame));
  const checks = [...content.querySelectorAll<HTMLElement>('[data-cell-check]')];
  const enlivenCheck = checks.length > 0 ? await loadChecks() : undefined;
  for (const check of checks) {
    const refreshCheck = enlivenCheck?.(check, codeIn(check), () => {
      const job = jobNow(check.dataset.cellCheck ?? '');
      if (job.language !== 'python') throw new TypeError('tests of a cell that is not in Python');
      return job.options;
    });
    if (refreshCheck !== undefined) refreshChecks.push(refreshCheck);
  }
  for (const { element, frame, world } of found) {
    const built = JSON.stringify(jobNow(world.id));
    outputOf.set(world.id, built);
    const execute = world.language === 'python' ? pythonExecution : scriptExecution;
    enlivenCell(element, frame, world, sources, {
      execute,
      refresh,
      begin() {
        const job = jobNow(world.id);
        outputOf.set(world.id, JSON.stringify(job));
        refresh();
        return job;
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
  execute(surroundings: ExecutionSurroundings): Execution;
  /** Marks the outputs that are not of the sources as they are now. */
  refresh(): void;
  /** What it is to run now; its output will be of that. */
  begin(): CellJob;
  /** Its output is that of the build again. */
  restored(): void;
}

function enlivenCell(
  element: HTMLElement,
  frame: HTMLElement,
  world: CellWorld,
  sources: Map<string, string>,
  { execute, refresh, begin, restored }: CellSurroundings,
) {
  const { id, title } = world;
  const label = title ?? 'this cell';
  const original = sources.get(id) ?? '';
  const saved = savedState<CellState>(location.pathname, id, { source: original });
  const figure = element.querySelector<HTMLElement>('.cell-output');
  if (figure === null) return;
  const output = outputView(figure);
  const failed = [...frame.querySelectorAll('.ec-line')].findIndex((line) =>
    line.classList.contains('failed'),
  );
  /** The line in which it failed at build. */
  const originalMark: MarkedLine | undefined =
    failed === -1 ? undefined : { line: failed + 1, kind: 'failed' };
  let mark = originalMark;
  let field: HTMLTextAreaElement | undefined;
  let editor: Editor | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let phase: Phase = 'idle';

  const isChanged = () => sources.get(id) !== original;
  const isTooLong = () => (sources.get(id) ?? '').length > MAX_SOURCE;
  const notice = document.createElement('span');
  notice.role = 'status';

  function setSource(source: string) {
    // Who changes it will run it.
    if (!isChanged()) execution.prepare();
    sources.set(id, source);
    execution.changed();
    refresh();
    resetButton.disabled = false;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (isTooLong()) notice.textContent = TOO_LONG;
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
    field.value = sources.get(id) ?? '';
    field.rows = field.value.split('\n').length + 1;
    field.addEventListener('input', () => setSource(field?.value ?? ''));
    // The title stays over it.
    for (const part of frame.querySelectorAll<HTMLElement>('pre, .copy')) {
      part.style.display = 'none';
    }
    const hint = document.createElement('p');
    hint.className = 'cell-hint no-print';
    hint.id = `${id}-hint`;
    hint.append(
      keyCap('Ctrl Enter'),
      ' or ',
      keyCap('⌘ Enter'),
      ' runs it. ',
      keyCap('Tab'),
      ' leaves the editor.',
    );
    field.setAttribute('aria-describedby', hint.id);
    frame.querySelector('pre')?.after(field, hint);
    editButton.disabled = true;
    if (takeFocus) field.focus();
    const opened = field;
    import('./editor.ts').then(
      ({ openEditor }) => {
        if (opened.isConnected) {
          editor = openEditor(opened, opened.ariaLabel ?? '', world.language, setSource);
          editor.markLine(mark);
        }
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
    notice.textContent = `Internal error: ${message}. This is a bug of Rackbook, not of the program. `;
    const address = reportAddress(message, sources.get(id) ?? '');
    if (address === undefined) return;
    const link = document.createElement('a');
    link.href = address;
    link.textContent = 'Report it';
    notice.append(link);
  }

  /** Marks a line in the editor, or where the source only stands. */
  function markLine(marked: MarkedLine | undefined) {
    mark = marked;
    editor?.markLine(marked);
    for (const line of frame.querySelectorAll('.ec-line.cell-line')) {
      line.classList.remove('cell-line', 'running', 'failed');
    }
    if (marked === undefined) return;
    const lines = frame.querySelectorAll('.ec-line');
    lines[marked.line - 1]?.classList.add('cell-line', marked.kind);
  }

  /** No button appears or goes with it that stands before another: those at hand stay under the pointer. */
  function setPhase(next: Phase) {
    phase = next;
    const focused = document.activeElement;
    runButton.textContent = next === 'paused' ? 'Continue' : 'Run';
    // None is disabled in earnest, as it would lose the focus: who steps by keyboard goes on pressing.
    runButton.ariaDisabled = String(next === 'running');
    stopButton.ariaDisabled = String(next === 'idle');
    for (const own of [...execution.buttons, ...execution.passingButtons]) {
      own.ariaDisabled = String(next === 'running');
    }
    resetButton.disabled = next === 'idle' && !isChanged() && resetButton.disabled;
    if (next === 'running' && focused === runButton) stopButton.focus();
    else if (next !== 'running' && focused === stopButton) runButton.focus();
  }

  function reset() {
    execution.reset();
    clearTimeout(timer);
    saved.clear();
    show(original);
    output.restore();
    markLine(originalMark);
    restored();
    if (location.hash.startsWith(`#${id}~`)) {
      history.replaceState(history.state, '', location.pathname + location.search);
    }
    notice.textContent = "The page's own example.";
    const hadFocus = document.activeElement === resetButton;
    resetButton.disabled = true;
    if (hadFocus) runButton.focus();
  }

  async function share() {
    if (isTooLong()) {
      notice.textContent = TOO_LONG;
      return;
    }
    const { shareLink } = await links();
    notice.textContent = await shareLink(id, { source: sources.get(id) ?? '' });
  }

  function run() {
    if (phase === 'running') return;
    resetButton.disabled = false;
    execution.run();
  }

  /** Before the editor takes it for a new line. */
  function onKeyDown(event: KeyboardEvent) {
    const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
    if (key !== 'Enter' || ctrlKey === metaKey || altKey || shiftKey) return;
    if (!(target instanceof Element) || target.closest('.cell-field, .cm-editor') === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat) run();
  }
  frame.addEventListener('keydown', onKeyDown, { capture: true });

  const runButton = button('Run', 'button primary cell-run', run);
  for (const nearing of ['pointerenter', 'focus']) {
    runButton.addEventListener(nearing, () => execution.prepare(), { once: true });
  }
  const stopButton = button('Stop', 'button', () => {
    if (phase !== 'idle') execution.stop();
  });
  const editButton = button('Edit', 'button', () => edit(true));
  const resetButton = button('Reset', 'button', reset);
  const shareButton = button('Share', 'button', () => void share());
  stopButton.ariaDisabled = 'true';
  resetButton.disabled = true;
  const execution = execute({
    element,
    label,
    output,
    begin() {
      resetButton.disabled = false;
      return begin();
    },
    setPhase,
    takeFocus() {
      (phase === 'running' ? stopButton : runButton).focus();
    },
    say(words) {
      notice.textContent = words;
    },
    sayFailure,
    markLine,
  });
  const actions = document.createElement('div');
  actions.className = 'cell-actions no-print';
  actions.role = 'group';
  actions.ariaLabel = title === undefined ? 'Cell' : `Cell ${title}`;
  actions.append(
    runButton,
    stopButton,
    ...execution.buttons,
    editButton,
    resetButton,
    shareButton,
    ...execution.passingButtons,
    notice,
  );
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
