import type { NameStyle } from './name-styles.ts';

/** What a call of ls asks for. */
export interface LsSettings {
  readonly format: 'long' | 'single' | 'columns' | 'across' | 'commas';
  readonly hidden: 'none' | 'almost all' | 'all';
  readonly sort: 'name' | 'none' | 'size' | 'time' | 'extension' | 'version' | 'width';
  readonly reverse: boolean;
  readonly directoriesFirst: boolean;
  readonly time: 'modify' | 'access' | 'change' | 'birth';
  /** Format of recent and of older times; `undefined` is the usual pair. */
  readonly timeFormats: readonly [recent: string, old: string];
  readonly directoriesThemselves: boolean;
  readonly recursive: boolean;
  readonly follow: 'never' | 'arguments' | 'directories of arguments' | 'always';
  readonly inode: boolean;
  readonly blocks: boolean;
  readonly human: 1000 | 1024 | undefined;
  /** Bytes of a unit of sizes, and of one of blocks. */
  readonly sizeUnit: number;
  readonly blockUnit: number;
  /** What is written behind both. */
  readonly unitSuffix: string;
  readonly owner: boolean;
  readonly group: boolean;
  readonly author: boolean;
  readonly numeric: boolean;
  readonly indicator: 'none' | 'slash' | 'file type' | 'classify';
  readonly style: NameStyle;
  readonly hideControl: boolean;
  readonly colour: boolean;
  readonly width: number;
  readonly ignored: readonly string[];
  readonly hiddenPatterns: readonly string[];
  readonly ignoreBackups: boolean;
  readonly zero: boolean;
  readonly context: boolean;
}
