import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import {
  HighlightStyle,
  indentUnit,
  StreamLanguage,
  syntaxHighlighting,
} from '@codemirror/language';
import { python } from '@codemirror/legacy-modes/mode/python';
import { shell } from '@codemirror/legacy-modes/mode/shell';
import { EditorState, StateEffect, StateField } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The page's own colours, so that both schemes are read well. */
const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.standard(tags.variableName)], color: 'var(--clusters)' },
  { tag: tags.string, color: 'var(--network)' },
  { tag: [tags.number, tags.atom], color: 'var(--compute)' },
  { tag: [tags.definition(tags.variableName), tags.attributeName], color: 'var(--memory)' },
  { tag: tags.comment, color: 'var(--muted)' },
]);

const look = EditorView.theme({
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
  '.cm-scroller': {
    fontFamily: 'var(--font-mono)',
    fontVariantLigatures: 'none',
    lineHeight: '1.6',
    fontSize: 'inherit',
  },
  '.cm-content': { caretColor: 'var(--accent)' },
  '.cm-cursor': { borderLeftColor: 'var(--accent)' },
  '.cm-gutters': { background: 'none', border: '0', color: 'var(--muted)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': {
    background: 'color-mix(in oklch, var(--accent) 25%, transparent) !important',
  },
});

/** A line that is marked, from 1: the one that is next, or the one that failed. */
export interface MarkedLine {
  readonly line: number;
  readonly kind: 'running' | 'failed';
}

const setMark = StateEffect.define<MarkedLine | undefined>();

/** The marked line; typing takes the mark away. */
const markField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects) {
      if (!effect.is(setMark)) continue;
      const mark = effect.value;
      const { doc } = transaction.state;
      if (mark === undefined || mark.line < 1 || mark.line > doc.lines) return Decoration.none;
      const { from } = doc.line(mark.line);
      return Decoration.set(Decoration.line({ class: `cell-line ${mark.kind}` }).range(from));
    }
    return transaction.docChanged ? Decoration.none : marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** An editor's text and mark, from outside. */
export interface Editor {
  setText(text: string): void;
  markLine(mark: MarkedLine | undefined): void;
}

const modes = { bash: shell, python };

/**
 * Puts an editor with colours in the place of a text field, with its text, focus and selection. Tab moves
 * on, as in other fields.
 */
export function openEditor(
  field: HTMLTextAreaElement,
  label: string,
  language: keyof typeof modes,
  onChange: (text: string) => void,
): Editor {
  const hadFocus = document.activeElement === field;
  const hint = field.getAttribute('aria-describedby');
  const view = new EditorView({
    state: EditorState.create({
      doc: field.value,
      selection: { anchor: field.selectionStart, head: field.selectionEnd },
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        StreamLanguage.define(modes[language]),
        indentUnit.of(language === 'python' ? '    ' : '  '),
        markField,
        syntaxHighlighting(colours),
        look,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          'aria-label': label,
          ...(hint !== null && { 'aria-describedby': hint }),
          autocapitalize: 'off',
        }),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(update.state.doc.toString());
        }),
      ],
    }),
  });
  field.replaceWith(view.dom);
  if (hadFocus) view.focus();
  return {
    setText(text) {
      if (view.state.doc.toString() === text) return;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    markLine(mark) {
      view.dispatch({ effects: setMark.of(mark) });
    },
  };
}
