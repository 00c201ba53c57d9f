import type {
  EntryView,
  FrameView,
  ObjectView,
  ThreadView,
  ValueView,
} from '@rackbook/engine/world/python';

/** The frames and variables of a paused program, beside its source. */
export interface InspectionView {
  /** `next` is the instruction that comes next, for who steps by instruction. */
  show(view: ThreadView | undefined, next?: string): void;
  hide(): void;
  isShown(): boolean;
}

/** How deep values open within each other. */
const DEEPEST = 3;

const make = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] => {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...content);
  return made;
};

/** Which of the values were open or closed, by where they stand: they stay so over a step. */
type Opened = ReadonlyMap<string, boolean>;

/** What tells nothing of an object until its attributes are seen, is open from the start. */
const opensAtOnce = ({ text, type }: ValueView, depth: number) =>
  depth === 0 && text === `${type} object`;

function shownValue(
  value: ValueView,
  objects: readonly ObjectView[],
  path: string,
  opened: Opened,
  depth = 0,
): Node {
  const object = value.object === undefined ? undefined : objects[value.object];
  const badge =
    object?.number === undefined
      ? []
      : [make('span', 'object-number', `object ${object.number}`), ' '];
  const text = make('code', '', value.text);
  if (object === undefined || object.entries.length === 0 || depth >= DEEPEST) {
    return make('span', '', ...badge, text);
  }
  const details = make('details', '', make('summary', '', ...badge, text));
  details.dataset.path = path;
  const fill = () => {
    if (details.childElementCount > 1) return;
    details.append(listOf(object.entries, objects, path, opened, depth + 1));
    if (object.more > 0) details.append(make('p', 'more', `and ${object.more} more`));
  };
  details.open = opened.get(path) ?? opensAtOnce(value, depth);
  if (details.open) fill();
  else details.addEventListener('toggle', fill, { once: true });
  return details;
}

function listOf(
  entries: readonly EntryView[],
  objects: readonly ObjectView[],
  path: string,
  opened: Opened,
  depth = 0,
): HTMLElement {
  const list = make('dl', '');
  for (const { name, value } of entries) {
    const own = `${path}/${name}`;
    list.append(
      make('dt', '', make('code', '', name)),
      make('dd', '', shownValue(value, objects, own, opened, depth)),
    );
  }
  return list;
}

type ProgramFrame = Extract<FrameView, { kind: 'program' }>;

/** The frames of the program, rather than of the library, the uppermost first. */
export function programFrames(view: ThreadView | undefined): readonly ProgramFrame[] {
  return view?.frames.filter((frame) => frame.kind === 'program') ?? [];
}

/** The name of the file of a frame when that is not the one which was started, but imported by it. */
export function importedFile({ file }: ProgramFrame, view: ThreadView | undefined) {
  const main = programFrames(view).at(-1);
  return file === main?.file ? undefined : file.slice(file.lastIndexOf('/') + 1);
}

function frameOf(frame: FrameView, index: number, view: ThreadView, opened: Opened): HTMLElement {
  if (frame.kind === 'library') {
    const calls = frame.count === 1 ? 'a call' : `${frame.count} calls`;
    return make('p', 'more', `${calls} within the library`);
  }
  const name = frame.name === '<module>' ? 'Module' : frame.name;
  const file = importedFile(frame, view);
  const where = ` line ${frame.line ?? '?'}${file === undefined ? '' : ` of ${file}`}`;
  const title = make('p', 'frame-name', make('b', '', name), where);
  const path = `${index}${frame.name}`;
  const body =
    frame.variables.length === 0
      ? make('p', 'more', 'no variables to show')
      : listOf(frame.variables, view.objects, path, opened);
  return make('section', '', title, body);
}

function nextOf(instruction: string): HTMLElement {
  const title = make('b', '', 'Next instruction');
  return make('p', 'frame-name', title, ' ', make('code', '', instruction));
}

function stackOf({ stack, objects }: ThreadView, opened: Opened): HTMLElement {
  const title = make('p', 'frame-name', make('b', '', 'Value stack'), ' the lowest first');
  const values = stack.map((value, index) =>
    make('li', '', shownValue(value, objects, `stack${index}`, opened)),
  );
  const body = values.length > 0 ? make('ol', '', ...values) : make('p', 'more', 'empty');
  return make('section', '', title, body);
}

export function inspectionView(element: HTMLElement, cell: string): InspectionView {
  const panel = make('div', 'cell-inspection not-content no-print');
  panel.role = 'region';
  panel.ariaLabel = `Variables of ${cell}`;
  panel.tabIndex = 0;
  return {
    show(view, next) {
      const opened = new Map(
        [...panel.querySelectorAll('details')].map(
          ({ dataset, open }) => [dataset.path ?? '', open] as const,
        ),
      );
      const content: Node[] = [];
      if (view !== undefined) {
        const count = view.frames.length;
        for (const [index, frame] of view.frames.entries()) {
          content.push(frameOf(frame, count - index, view, opened));
        }
        if (next !== undefined) content.unshift(nextOf(next), stackOf(view, opened));
        else if (view.stack.length > 0) content.push(stackOf(view, opened));
      }
      panel.replaceChildren(...content);
      element.toggleAttribute('data-inspected', true);
      // Behind the buttons, which stay where they are; beside the source where there is room.
      if (!panel.isConnected) element.append(panel);
    },
    hide() {
      element.toggleAttribute('data-inspected', false);
      panel.remove();
    },
    isShown: () => panel.isConnected,
  };
}
