/** A key as the browser tells it. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** What decides what a key means. */
export interface KeyContext {
  /** The input line, and where the selection in it begins and ends. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether the shell waits for a command; else what is typed goes to a program. */
  readonly atPrompt: boolean;
  /** Whether text of the screen is selected. */
  readonly isSelecting: boolean;
  /** Whether the reader looks for an earlier command. */
  readonly isSearching: boolean;
  /** Whether Esc was pressed last: then Tab leaves. */
  readonly isLeaving: boolean;
}

/** What a key asks the terminal to do. */
export type KeyAction =
  /** What the browser does by itself. */
  | { readonly kind: 'native' }
  /** Sends the text of the line and this control character. */
  | { readonly kind: 'control'; readonly character: string }
  | { readonly kind: 'edit'; readonly text: string; readonly cursor: number }
  | { readonly kind: 'complete' | 'older' | 'newer' | 'clear' | 'leave' }
  | { readonly kind: 'search' | 'accept' | 'cancel' };

const native: KeyAction = { kind: 'native' };
const edit = (text: string, cursor: number): KeyAction => ({ kind: 'edit', text, cursor });

/** Ends the search with what was found in the line, to be changed further. */
const accepting = new Set(['Escape', 'Tab', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'ArrowUp']);

function searchKey(key: string, ctrlKey: boolean): KeyAction {
  if (ctrlKey && key === 'r') return { kind: 'search' };
  if (ctrlKey && (key === 'g' || key === 'c')) return { kind: 'cancel' };
  if (accepting.has(key)) return { kind: 'accept' };
  return native;
}

function controlKey(key: string, context: KeyContext): KeyAction {
  const { text, start, end, atPrompt, isSelecting } = context;
  switch (key) {
    case 'c':
      return isSelecting || start !== end ? native : { kind: 'control', character: '\x03' };
    case 'd':
      if (!atPrompt || text === '') return { kind: 'control', character: '\x04' };
      return edit(text.slice(0, start) + text.slice(Math.max(end, start + 1)), start);
    case 'z':
      return atPrompt ? native : { kind: 'control', character: '\x1a' };
    case '\\':
      return { kind: 'control', character: '\x1c' };
    case 'l':
      return { kind: 'clear' };
    case 'r':
      return { kind: 'search' };
    case 'a':
      return edit(text, 0);
    case 'e':
      return edit(text, text.length);
    case 'u':
      return edit(text.slice(end), 0);
    case 'k':
      return edit(text.slice(0, start), start);
    case 'w': {
      const before = text.slice(0, start).trimEnd();
      const kept = before.slice(0, before.lastIndexOf(' ') + 1);
      return edit(kept + text.slice(end), kept.length);
    }
    default:
      return native;
  }
}

/**
 * What a key means at the terminal: the keys of bash, as far as the browser leaves them to a page,
 * and such that the keyboard is never trapped.
 */
export function actionOf(press: KeyPress, context: KeyContext): KeyAction {
  const { ctrlKey, altKey, metaKey, shiftKey } = press;
  // Caps Lock makes no difference.
  const key = ctrlKey && press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (altKey || metaKey) return native;
  if (context.isSearching) return searchKey(key, ctrlKey);
  if (ctrlKey) return shiftKey ? native : controlKey(key, context);
  if (shiftKey) return native;
  switch (key) {
    case 'Tab': {
      const { text, start, end, atPrompt, isLeaving } = context;
      if (isLeaving || text === '') return native;
      if (atPrompt) return { kind: 'complete' };
      return edit(`${text.slice(0, start)}\t${text.slice(end)}`, start + 1);
    }
    case 'Escape':
      return { kind: 'leave' };
    case 'ArrowUp':
      return { kind: 'older' };
    case 'ArrowDown':
      return { kind: 'newer' };
    default:
      return native;
  }
}
