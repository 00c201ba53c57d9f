import type { Answer } from '../../runner/index.ts';
import { button } from './execution.ts';

/** The field in which a program asks its reader. */
export interface InputView {
  /** Shows the field; `give` gets the answer, once the field is gone. */
  ask(give: (answer: Answer) => void): void;
  hide(): void;
  isShown(): boolean;
}

/** The longest line, in characters. */
const MAX_LINE = 1000;

/** A field that stands below the output while the program waits. */
export function inputView(element: HTMLElement, cell: string): InputView {
  const form = document.createElement('form');
  form.className = 'cell-input no-print';
  const label = document.createElement('label');
  const field = document.createElement('input');
  field.type = 'text';
  field.maxLength = MAX_LINE;
  field.autocomplete = 'off';
  field.spellcheck = false;
  const name = document.createElement('span');
  name.textContent = `Input for ${cell}`;
  label.append(name, field);
  const enter = button('Enter', 'button primary', () => {});
  enter.type = 'submit';
  const end = button('End of input', 'button', () => answer(null));
  end.title = 'Ctrl D in the empty field';
  form.append(label, enter, end);
  let give: ((answer: Answer) => void) | undefined;
  function answer(given: Answer) {
    const then = give;
    give = undefined;
    form.remove();
    then?.(given);
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    answer(field.value);
  });
  // As in a terminal.
  field.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (key.toLowerCase() !== 'd' || !ctrlKey || metaKey || altKey || shiftKey) return;
    event.preventDefault();
    if (field.value === '') answer(null);
  });
  return {
    ask(then) {
      give = then;
      field.value = '';
      element.querySelector('.cell-output')?.after(form);
      field.focus();
    },
    hide() {
      give = undefined;
      form.remove();
    },
    isShown: () => form.isConnected,
  };
}
