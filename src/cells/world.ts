import type { ScriptOptions } from '@rackbook/engine/world/linux';

/** What a cell brings along, besides its source: as much as the page carries of it. */
export interface CellWorld {
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

/**
 * The script that a cell is. A cell that continues another runs in the same shell after it: all
 * before it is its setup. `sourceOf` and `fileOf` tell what stands in cells and files now.
 */
export function scriptOf(
  id: string,
  cells: readonly CellWorld[],
  sourceOf: (id: string) => string,
  fileOf: (name: string) => string,
): ScriptOptions {
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
  return {
    script: `${sourceOf(id)}\n`,
    name: scriptName(cell.title),
    files: Object.fromEntries(cell.files.map((name) => [name, fileOf(name)])),
    ...(setup !== '' && { setup: `${setup}\n` }),
    ...(cell.seed !== undefined && { seed: cell.seed }),
    ...(cell.cores !== undefined && { cores: cell.cores }),
  };
}
