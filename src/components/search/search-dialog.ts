import { element } from '../elements.ts';
import { pagefindOptions, type SearchOutcome, searchNotes } from './note-search.ts';
import type { Pagefind } from './pagefind.ts';
import styles from './search-dialog.css?inline';
import {
  noteView,
  nothingFound,
  outcomeText,
  sectionChoices,
  sectionLinks,
} from './search-view.ts';
import type { Vocabulary } from './suggest.ts';

const base = import.meta.env.BASE_URL;
/** Time without a keystroke after which a search begins, in milliseconds. */
const typingPause = 120;
/** Notes shown at first, and each time more are asked for. Each is fetched to be shown. */
const notesAtOnce = 4;

/** What the dialog needs to know of the index. */
interface Index {
  readonly pagefind: Pagefind;
  /** Sections that have notes. */
  readonly sections: readonly string[];
}

async function loadIndex(attempt: number): Promise<Index> {
  // A module that failed to load stays failed under its address.
  const address = `${base}pagefind/pagefind.js${attempt > 0 ? `?attempt=${attempt}` : ''}`;
  const pagefind: Pagefind = await import(/* @vite-ignore */ address);
  await pagefind.options(pagefindOptions(base));
  return { pagefind, sections: Object.keys((await pagefind.filters()).section ?? {}) };
}

let vocabulary: Promise<Vocabulary> | undefined;

function loadVocabulary(): Promise<Vocabulary> {
  vocabulary ??= fetch(`${base}search-words.json`).then((response) => response.json());
  // A later attempt may succeed.
  vocabulary.catch(() => {
    vocabulary = undefined;
  });
  return vocabulary;
}

class SearchDialog {
  readonly #input = element('input', {
    type: 'search',
    'aria-label': 'Search the notes',
    placeholder: 'Search the notes',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'go',
  });
  readonly #close = element('button', { type: 'button', class: 'button close' }, 'Close');
  readonly #status = element('p', { role: 'status' });
  readonly #notes = element('ol', { class: 'notes', 'aria-label': 'Results' });
  readonly #more = element(
    'button',
    { type: 'button', class: 'button more', hidden: true },
    'More results',
  );
  readonly #help = element('div', { class: 'help' });
  readonly #scroller = element(
    'div',
    { class: 'scroller' },
    this.#status,
    this.#notes,
    this.#more,
    this.#help,
  );
  readonly #dialog = element(
    'dialog',
    { class: 'search-dialog', 'aria-label': 'Search' },
    element('div', { class: 'head', role: 'search' }, this.#input, this.#close),
    this.#scroller,
    element(
      'p',
      { class: 'keys', 'aria-hidden': 'true' },
      element('span', {}, element('kbd', {}, '↑'), element('kbd', {}, '↓'), ' choose'),
      element('span', {}, element('kbd', {}, 'Enter'), ' open'),
      element('span', {}, element('kbd', {}, 'Esc'), ' close'),
    ),
  );
  #index: Promise<Index> | undefined;
  #attempts = 0;
  #choices: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The search under way or done last. */
  #search: Promise<void> = Promise.resolve();
  #searches = 0;
  #outcome: SearchOutcome | undefined;

  constructor(host: HTMLElement) {
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#start(), typingPause);
    });
    this.#close.addEventListener('click', () => this.#dialog.close());
    this.#more.addEventListener('click', () => this.#showMore());
    this.#dialog.addEventListener('keydown', (event) => this.#onKey(event));
    this.#dialog.addEventListener('click', ({ target }) => {
      // Around the content is the backdrop. A followed link may lead to a heading of this page.
      if (!(target instanceof Element)) return;
      if (target === this.#dialog || target.closest('a') !== null) this.#dialog.close();
    });
    // In the script, so that no page pays for the styles of a dialog that it does not open.
    host.append(element('style', {}, styles), this.#dialog);
  }

  open(): void {
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#input.focus();
    this.#input.select();
    if (this.#index === undefined) this.#start();
  }

  get #section(): string | undefined {
    const chosen = this.#choices?.querySelector<HTMLInputElement>('input:checked');
    return chosen?.value || undefined;
  }

  /** Searches for what is in the field now. */
  #start(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#search = this.#run();
    return this.#search;
  }

  async #run(): Promise<void> {
    this.#searches += 1;
    const thisSearch = this.#searches;
    const query = this.#input.value;
    if (import.meta.env.DEV) return this.#explainDevServer();
    try {
      if (this.#index === undefined) {
        this.#status.textContent = 'Loading the index …';
        this.#index = loadIndex(this.#attempts);
      }
      const index = await this.#index;
      this.#offerSections(index);
      const outcome =
        query.trim() === ''
          ? undefined
          : await searchNotes(index.pagefind, query, this.#section, loadVocabulary);
      const notes = (await outcome?.notes(0, notesAtOnce)) ?? [];
      if (thisSearch !== this.#searches) return;
      this.#outcome = outcome;
      this.#notes.replaceChildren(...notes.map(noteView));
      this.#scroller.scrollTop = 0;
      this.#show(index);
    } catch (error) {
      console.error(error);
      if (thisSearch === this.#searches) this.#explainFailure();
    }
  }

  #offerSections({ sections }: Index): void {
    if (this.#choices !== undefined) return;
    this.#choices = sectionChoices(sections);
    this.#choices.addEventListener('change', () => this.#start());
    this.#scroller.before(this.#choices);
  }

  /** Brings everything around the list of notes into line with what was found. */
  #show({ sections }: Index): void {
    const outcome = this.#outcome;
    const section = this.#section;
    this.#status.textContent = outcome === undefined ? '' : outcomeText(outcome, section);
    this.#more.hidden = outcome === undefined || this.#notes.childElementCount >= outcome.count;
    const browse = sectionLinks(base, sections);
    if (outcome === undefined) {
      this.#help.replaceChildren(
        element('p', {}, 'Words, names, settings and symbols are found as they are written.'),
        browse,
      );
    } else if (outcome.count > 0) this.#help.replaceChildren();
    else if (outcome.countInAll > 0) {
      const all = element('button', { type: 'button', class: 'button' }, 'Search all sections');
      all.addEventListener('click', () => this.#chooseAllSections());
      this.#help.replaceChildren(element('p', {}, 'Other sections have results.'), all);
    } else this.#help.replaceChildren(...nothingFound(outcome), browse);
    this.#showCounts();
  }

  #showCounts(): void {
    if (this.#choices === undefined) return;
    const { countInAll = 0, countBySection = {} } = this.#outcome ?? {};
    this.#choices.hidden = countInAll === 0;
    for (const label of this.#choices.querySelectorAll('label')) {
      const input = label.querySelector('input');
      const shown = label.querySelector('.count');
      if (input === null || shown === null) continue;
      const count = input.value === '' ? countInAll : (countBySection[input.value] ?? 0);
      input.disabled = count === 0 && !input.checked;
      shown.textContent = String(count);
    }
  }

  #chooseAllSections(): void {
    const all = this.#choices?.querySelector<HTMLInputElement>('input[value=""]');
    if (all) all.checked = true;
    this.#input.focus();
    this.#start();
  }

  async #showMore(): Promise<void> {
    const shown = this.#notes.childElementCount;
    const outcome = this.#outcome;
    const notes = (await outcome?.notes(shown, shown + notesAtOnce)) ?? [];
    if (outcome === undefined || outcome !== this.#outcome) return;
    this.#notes.append(...notes.map(noteView));
    this.#notes.children[shown]?.querySelector('a')?.focus();
    this.#more.hidden = this.#notes.childElementCount >= outcome.count;
  }

  #explain(status: string, ...help: HTMLElement[]): void {
    this.#status.textContent = status;
    this.#notes.replaceChildren();
    this.#more.hidden = true;
    this.#help.replaceChildren(...help);
  }

  #explainDevServer(): void {
    this.#explain(
      'The dev server has no search index, as it is made from the built pages. To search:',
      element('pre', {}, 'npm run build && npm run preview'),
    );
  }

  #explainFailure(): void {
    this.#index = undefined;
    this.#attempts += 1;
    const again = element('button', { type: 'button', class: 'button' }, 'Try again');
    again.addEventListener('click', () => {
      this.#input.focus();
      this.#start();
    });
    this.#explain('The search index could not be loaded. Check the connection.', again);
  }

  #onKey(event: KeyboardEvent): void {
    const { key, target, isComposing, ctrlKey, metaKey, altKey } = event;
    const withModifier = ctrlKey || metaKey || altKey;
    if (isComposing) return;
    if (key === 'Escape') {
      // Else the first Escape would only empty the field.
      event.preventDefault();
      this.#dialog.close();
    } else if (key.toLowerCase() === 'k' && ctrlKey !== metaKey) {
      event.preventDefault();
      this.open();
    } else if (withModifier) return;
    else if (key === 'Enter' && target === this.#input) {
      event.preventDefault();
      this.#openFirst();
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (target instanceof HTMLInputElement && target !== this.#input) return;
      event.preventDefault();
      this.#move(key === 'ArrowDown' ? 1 : -1);
    } else if (target instanceof HTMLAnchorElement && (key.length === 1 || key === 'Backspace')) {
      // Typing goes on in the field, wherever in the results the focus is.
      this.#input.focus();
    }
  }

  /** Moves the focus from the field through the links and back. */
  #move(step: 1 | -1): void {
    const stops = [
      this.#input,
      ...this.#scroller.querySelectorAll<HTMLElement>('a, button:not([hidden])'),
    ];
    const at = stops.findIndex((stop) => stop.matches(':focus'));
    stops[(Math.max(at, 0) + step + stops.length) % stops.length]?.focus();
  }

  async #openFirst(): Promise<void> {
    await (this.#timer === undefined ? this.#search : this.#start());
    this.#notes.querySelector('a')?.click();
  }
}

let dialog: SearchDialog | undefined;

/** Opens the search; its dialog becomes a child of `host`, whose section colours it. */
export function openSearch(host: HTMLElement): void {
  dialog ??= new SearchDialog(host);
  dialog.open();
}
