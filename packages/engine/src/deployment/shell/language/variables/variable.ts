import { copyIndexedArray, type IndexedArray } from './indexed-array.ts';

/** What is known of one name. A variable without value has been declared, but is not set. */
export interface Variable {
  /** Value of a scalar; arrays keep it `undefined`. */
  value: string | undefined;
  indexed: IndexedArray | undefined;
  associative: Map<string, string> | undefined;
  exported: boolean;
  readonly: boolean;
  integer: boolean;
  /** What assignment makes of letters (`declare -l`, `-u`, `-c`). */
  letters: 'as they are' | 'lower' | 'upper' | 'capital';
  nameref: boolean;
  trace: boolean;
  /** An array by attribute (`declare -a x`) that has never been assigned. */
  declaredOnly: boolean;
  /** Computes the value of a variable that the shell keeps, such as RANDOM. */
  dynamic: DynamicVariable | undefined;
}

/** A variable whose value comes from the shell. */
export interface DynamicVariable {
  read(): string | IndexedArray | Map<string, string>;
  /** Takes an assigned value; without it assignment is ignored. */
  write?(value: string): void;
}

export function createVariable(value?: string): Variable {
  return {
    value,
    indexed: undefined,
    associative: undefined,
    exported: false,
    readonly: false,
    integer: false,
    letters: 'as they are',
    nameref: false,
    trace: false,
    declaredOnly: false,
    dynamic: undefined,
  };
}

/** A copy that shares no array with the original, as fork(2) makes one. */
export function copyVariable(variable: Variable): Variable {
  return {
    ...variable,
    indexed: variable.indexed === undefined ? undefined : copyIndexedArray(variable.indexed),
    associative: variable.associative === undefined ? undefined : new Map(variable.associative),
  };
}
