import { button } from './execution.ts';

/** The field in which a program asks its reader. */
export interface InputView {
  /** Shows the field; `give` gets the line, once the field is gone. */
  ask(give: (line: string) => void): void;
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
  form.append(label, enter);
  let give: ((line: string) => void) | undefined;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const then = give;
    give = undefined;
    form.remove();
    then?.(field.value);
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
