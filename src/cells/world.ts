import type { ScriptOptions } from '@rackbook/engine/world/linux';
import type { PythonOptions } from '@rackbook/engine/world/python';
import type { CellLanguage } from './fences.ts';

/** What a cell brings along, besides its source: as much as the page carries of it. */
export interface CellWorld {
  readonly language: CellLanguage;
  readonly id: string;
  readonly title?: string | undefined;
  readonly after?: string | undefined;
  readonly setup: string;
  readonly seed?: number | undefined;
  readonly cores?: number | undefined;
  readonly files: readonly string[];
}

/** The name of the script's file, with which bash's messages begin. */
const scriptName = (title: string | undefined) =>
  title !== undefined && /^[\w.-]+\.sh$/.test(title) ? title : 'script.sh';

/** The name of the program's file, as tracebacks have it. */
export const programName = (title: string | undefined) =>
  title !== undefined && /^[\w.-]+\.py$/.test(title) ? title : 'cell.py';

/** What a cell's run is made of: a script in bash, or a program in Python. */
export type CellJob =
  | { readonly language: 'bash'; readonly options: ScriptOptions }
  | { readonly language: 'python'; readonly options: PythonOptions };

/**
 * What a cell runs. A cell that continues another runs in the same shell, or with
 * the same names, after it: all before it is its setup. `sourceOf` and `fileOf` tell what stands in cells and files now.
 */
export function jobOf(
  id: string,
  cells: readonly CellWorld[],
  sourceOf: (id: string) => string,
  fileOf: (name: string) => string,
): CellJob {
  const cell = cells.find((other) => other.id === id);
  if (cell === undefined) throw new RangeError(`no cell ${id}`);
  const setups = [cell.setup];
  let before = cell.after;
  while (before !== undefined) {
    const name = before;
    const other = cells.find((candidate) => candidate.id === name);
    setups.unshift(other?.setup ?? '', sourceOf(name));
    before = other?.after;
  }
  const setup = setups.filter((text) => text !== '').join('\n');
  const common = {
    files: Object.fromEntries(cell.files.map((name) => [name, fileOf(name)])),
    ...(setup !== '' && { setup: `${setup}\n` }),
    ...(cell.seed !== undefined && { seed: cell.seed }),
    ...(cell.cores !== undefined && { cores: cell.cores }),
  };
  const source = `${sourceOf(id)}\n`;
  return cell.language === 'python'
    ? { language: 'python', options: { source, name: programName(cell.title), ...common } }
    : { language: 'bash', options: { script: source, name: scriptName(cell.title), ...common } };
}
