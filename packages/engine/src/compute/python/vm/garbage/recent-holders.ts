import { PyDict, PyInstance, PyList, PySet } from '../../objects/index.ts';

/** Holders that are remembered. */
const RECENT = 8;

/** What may have been written to last: what has lost another holder is likely to be in one of these. */
export class RecentHolders {
  /** The last one last. */
  readonly all: object[] = [];

  /** Remembers what an instruction may have written to. */
  note(operands: readonly unknown[]): void {
    const { all } = this;
    for (const value of operands) {
      const holder = value instanceof PyInstance ? value.attributes : value;
      if (!isHolder(holder) || all.at(-1) === holder) continue;
      const known = all.indexOf(holder);
      if (known >= 0) all.splice(known, 1);
      else if (all.length === RECENT) all.shift();
      all.push(holder);
    }
  }
}

function isHolder(value: unknown): value is object {
  return value instanceof PyList || value instanceof PyDict || value instanceof PySet;
}
