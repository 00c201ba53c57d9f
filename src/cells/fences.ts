/** Languages whose fences can run. */
export type CellLanguage = 'bash' | 'python';

/** A fence of a note that runs. */
export interface Cell {
  readonly language: CellLanguage;
  /** Names it in links, storage and messages: its own name, or `cell-` and its place on the page. */
  readonly id: string;
  /** The name by which another cell continues this one. */
  readonly name: string | undefined;
  readonly title: string | undefined;
  /** The cell that it continues. */
  readonly after: string | undefined;
  /** Lines that run before, unseen. */
  readonly setup: string;
  /** What the reader sees and changes. */
  readonly source: string;
  /** Whether the author expects it to end with an error. */
  readonly expectsError: boolean;
  readonly seed: number | undefined;
  readonly cores: number | undefined;
  /** Lines that it is given at build when it asks for them; in the page the reader is asked. */
  readonly input: readonly string[];
  /** Whether its output is folded until the reader opens it. */
  readonly isFolded: boolean;
  /** Names of the files of the page that it has: those before it. */
  readonly files: readonly string[];
  /** The fence as it is written: its text and its options, and its line in the note. */
  readonly fence: Fence;
}

export interface Fence {
  readonly language: string;
  readonly meta: string;
  readonly text: string;
  readonly line: number;
}

/** What runs on a page, in order, and the files that it shows: name → content. */
export interface PageCells {
  readonly cells: readonly Cell[];
  readonly files: Readonly<Record<string, string>>;
}

/** A fence that cannot be understood; the message has the line. */
export class FenceError extends Error {
  override readonly name = 'FenceError';
}

/** Hidden lines stand at the beginning of a cell. */
const HIDDEN = '#| ';

const opening = /^( {0,12})(`{3,}|~{3,})\s*([\w+-]*)(?:[ \t]+(.*?))?\s*$/;

/** The fenced blocks of a text in Markdown or MDX. */
export function fencesOf(text: string): readonly Fence[] {
  const lines = text.split(/\r?\n/);
  const fences: Fence[] = [];
  for (let index = 0; index < lines.length; index++) {
    const found = opening.exec(lines[index] ?? '');
    if (found === null) continue;
    const [, indent = '', marks = '', language = '', meta = ''] = found;
    const line = index + 1;
    const content: string[] = [];
    const isEnd = (candidate: string) => {
      const bare = candidate.trim();
      return bare.startsWith(marks) && bare.replaceAll(marks.charAt(0), '') === '';
    };
    for (index++; index < lines.length && !isEnd(lines[index] ?? ''); index++) {
      const own = lines[index] ?? '';
      content.push(own.slice(Math.min(indent.length, own.length - own.trimStart().length)));
    }
    fences.push({ language, meta, text: content.join('\n'), line });
  }
  return fences;
}

/** The options of a fence: `key=value`, `key="a value"`, or a word that stands for itself. */
export function optionsOf(meta: string): ReadonlyMap<string, string> {
  const options = new Map<string, string>();
  for (const [, key = '', quoted, bare] of meta.matchAll(
    /([\w-]+)(?:=(?:"([^"]*)"|([^\s"]+)))?/g,
  )) {
    options.set(key, quoted ?? bare ?? '');
  }
  return options;
}

const known = new Set([
  'run',
  'title',
  'name',
  'after',
  'file',
  'expect-error',
  'seed',
  'cores',
  'collapse',
  'input',
]);

function numberOf(value: string | undefined, key: string, line: number): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  throw new FenceError(`line ${line}: ${key}=${value}. Expected: a whole number`);
}

/** Whether a fence runs. */
export const isCell = ({ language, meta }: Pick<Fence, 'language' | 'meta'>) =>
  isCellLanguage(language) && optionsOf(meta).has('run');

const isCellLanguage = (language: string): language is CellLanguage =>
  language === 'bash' || language === 'python';

/** The cell whose source a fence `python check=name` has tests for. */
export function checkedBy({ language, meta }: Pick<Fence, 'language' | 'meta'>) {
  return language === 'python' ? optionsOf(meta).get('check') : undefined;
}

/**
 * What runs on a page. A fence `bash run` or `python run` is a cell; a fence with `file=name` that does not run is
 * a file, which all cells after it find in the home directory. Throws `FenceError`.
 */
export function cellsOf(text: string): PageCells {
  const cells: Cell[] = [];
  const files: Record<string, string> = {};
  for (const fence of fencesOf(text)) {
    const { line } = fence;
    const options = optionsOf(fence.meta);
    const checked = checkedBy(fence);
    if (checked !== undefined && !cells.some(({ id }) => id === checked)) {
      throw new FenceError(`line ${line}: no cell before is named ${checked}`);
    }
    if (!isCellLanguage(fence.language) || !options.has('run')) {
      const file = options.get('file');
      if (file !== undefined && file !== '') files[file] = `${fence.text}\n`;
      continue;
    }
    for (const key of options.keys()) {
      if (!known.has(key)) throw new FenceError(`line ${line}: a cell has no option ${key}`);
    }
    const lines = fence.text.split('\n');
    const hidden = lines.findIndex((own) => !own.startsWith(HIDDEN));
    const count = hidden === -1 ? lines.length : hidden;
    const name = options.get('name');
    const id = name ?? `cell-${cells.length + 1}`;
    if (cells.some((other) => other.id === id)) {
      throw new FenceError(`line ${line}: there is a cell named ${id} before`);
    }
    const after = options.get('after');
    const { language } = fence;
    const isBefore = (other: Cell) => other.name === after && other.language === language;
    if (after !== undefined && !cells.some(isBefore)) {
      throw new FenceError(`line ${line}: no cell before in ${language} is named ${after}`);
    }
    cells.push({
      language,
      id,
      name,
      title: options.get('title'),
      after,
      setup: lines
        .slice(0, count)
        .map((own) => own.slice(HIDDEN.length))
        .join('\n'),
      source: lines.slice(count).join('\n'),
      expectsError: options.has('expect-error'),
      seed: numberOf(options.get('seed'), 'seed', line),
      cores: numberOf(options.get('cores'), 'cores', line),
      input: options.get('input')?.split('|') ?? [],
      isFolded: options.has('collapse'),
      files: Object.keys(files),
      fence,
    });
  }
  return { cells, files };
}
