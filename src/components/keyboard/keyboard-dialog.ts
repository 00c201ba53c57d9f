import { element } from '../elements.ts';
import './keyboard-dialog.css';

/** What the keys do, by place. */
const keys: readonly (readonly [place: string, readonly (readonly [string, string])[]])[] = [
  [
    'Anywhere',
    [
      ['/ or Ctrl K (⌘ K)', 'Search the notes'],
      ['?', 'This list'],
      ['Tab, Shift Tab', 'To the next link or control, and back'],
      ['Esc', 'Closes a dialog, a definition or the contents'],
    ],
  ],
  [
    'In the search',
    [
      ['↓ ↑', 'Through the results'],
      ['Enter', 'Opens the result'],
    ],
  ],
  [
    'While the source of a cell is edited',
    [
      ['Ctrl Enter (⌘ Enter)', 'Runs the cell'],
      ['Tab', 'Leaves the editor'],
    ],
  ],
  [
    'In a playground',
    [
      ['Space or Enter', 'Presses the button with the focus: Play, Step, Back …'],
      ['← →', 'Moves along the run, with the focus on its slider; from bit to bit or byte to byte'],
      ['Home, End', 'To the beginning and to the end of it'],
    ],
  ],
];

/** The dialog closes with Esc or its button; the focus goes back to where it was. */
export function openKeyboardHelp(home: HTMLElement): void {
  if (home.querySelector('dialog') !== null) return;
  const close = element('button', { type: 'button', class: 'button' }, 'Close');
  const dialog = element(
    'dialog',
    { class: 'keyboard-dialog', 'aria-labelledby': 'keyboard-title' },
    element('h2', { id: 'keyboard-title' }, 'Keyboard'),
    ...keys.flatMap(([place, list]) => [
      element('h3', {}, place),
      element(
        'dl',
        {},
        ...list.map(([key, does]) =>
          element('div', {}, element('dt', {}, element('kbd', {}, key)), element('dd', {}, does)),
        ),
      ),
    ]),
    close,
  );
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  home.append(dialog);
  dialog.showModal();
}
