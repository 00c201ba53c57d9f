import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Cell, cellsOf, FenceError, type PageCells } from '../fences.ts';
import type { CellRun } from '../output.ts';
import { jobOf } from '../world.ts';
import { type BuildTask, runInPool } from './pool.ts';

const projectFolder = fileURLToPath(new URL('../../../', import.meta.url));
const engineFolder = join(projectFolder, 'packages/engine/src');
const cacheFolder = join(projectFolder, 'node_modules/.cache/rackbook-cells');

/** A cell with what came of it. */
export interface FinishedCell {
  readonly cell: Cell;
  readonly run: CellRun;
}

/** A page's cells, run, and its files. */
export interface FinishedPage {
  readonly cells: readonly FinishedCell[];
  readonly files: PageCells['files'];
}

/** The engine as it is: any change of it makes all results anew. */
let engine: string | undefined;
function engineDigest(): string {
  if (engine === undefined) {
    const hash = createHash('sha256');
    for (const file of globSync('**/*.ts', { cwd: engineFolder }).sort()) {
      hash.update(file).update(readFileSync(join(engineFolder, file)));
    }
    engine = hash.digest('hex');
  }
  return engine;
}

/** Runs a cell, unless this engine has run it before. */
async function runCached(task: BuildTask): Promise<CellRun> {
  const key = createHash('sha256')
    .update(JSON.stringify([engineDigest(), task]))
    .digest('hex');
  const file = join(cacheFolder, `${key}.json`);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as CellRun;
  } catch {
    // Not there: it is made.
  }
  const run = await runInPool(task);
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(file, JSON.stringify(run));
  return run;
}

/** Why a cell's result cannot be published; `undefined` when it can. */
export function faultOf({ expectsError }: Cell, { output, status, cutShort }: CellRun) {
  const isError = status !== 0 || cutShort !== undefined;
  if (isError === expectsError) return undefined;
  if (expectsError) return 'ended without an error, and an error is expected';
  const why = cutShort === undefined ? `exit status ${status}` : `cut short: ${cutShort}`;
  const last = output
    .map(({ text }) => text)
    .join('')
    .trimEnd()
    .split('\n')
    .slice(-5);
  return `${why}\n${last.join('\n')}`;
}

/**
 * Runs the cells of a note. Rejects with the note's path and line when a fence cannot be understood,
 * or a cell ends otherwise than its author expects.
 */
export async function runPage(path: string): Promise<FinishedPage> {
  const place = relative(projectFolder, path);
  let page: PageCells;
  try {
    page = cellsOf(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof FenceError) throw new Error(`${place}, ${error.message}`);
    throw error;
  }
  const { cells, files } = page;
  const sourceOf = (id: string) => cells.find((cell) => cell.id === id)?.source ?? '';
  const fileOf = (name: string) => files[name] ?? '';
  const finished = await Promise.all(
    cells.map(async (cell) => {
      const where = `${place}:${cell.fence.line}: the cell ${cell.title ?? cell.id}`;
      const job = jobOf(cell.id, cells, sourceOf, fileOf);
      const run = await runCached({ job, input: cell.input }).catch((error: Error) => {
        throw new Error(`${where}: ${error.message}`);
      });
      const fault = faultOf(cell, run);
      if (fault !== undefined) throw new Error(`${where}: ${fault}`);
      return { cell, run };
    }),
  );
  return { cells: finished, files };
}
