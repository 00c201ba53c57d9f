/** What a program did: what it wrote, and the status with which it ended. */
export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
}

/** A program does not come to an end in the time it has. */
export class Endless extends Error {
  constructor() {
    super('it does not end');
  }
}

/** Runs a program, given as the text of its file. Throws {@link Endless}. */
export type Runner = (source: string) => Promise<Outcome>;

/** Name of the file that holds a program, as tracebacks have it. */
export const PROGRAM_NAME = 'program.py';

/** Addresses are nobody's promise. */
const ADDRESS = /\b0x[0-9a-f]{6,}\b/g;

/** Where a module was loaded from that other builds of CPython have within. */
const SHARED_LIBRARY = /\(\/[^()\s]*\.so\)/g;

/** Entries of a traceback that are within the library, which is not the same code. */
const LIBRARY_ENTRY =
  /^( *(?:\| )? *)File "(?:[^"\n]*\/lib\/python3\.11\/|<library>\/)[^"\n]*", line \d+.*\n(?:\1 {2}.*\n)*/gm;

/**
 * Below the first line of a longer statement, with characters beyond ASCII: depending on how many bytes they take,
 * CPython 3.11 marks all but the last character, or nothing.
 */
const WHOLE_LINE_MARKED = /^( +)(.*[^\0-\x7f].*)\n\1(\^+)\n/gm;

/** In which of its own functions CPython was when it had no depth left. */
const DEEPEST = /(maximum recursion depth exceeded)(?: while (?:calling|getting)| in )[a-zA-Z_ ]*/g;

/** An outcome as one text that two runs of the same program must agree on. */
export function comparable({ stdout, stderr, status }: Outcome): string {
  return `${stdout}\n--- stderr\n${stderr}\n--- status ${status}\n`
    .replaceAll(ADDRESS, '0x…')
    .replaceAll(SHARED_LIBRARY, '(unknown location)')
    .replaceAll(DEEPEST, '$1')
    .replaceAll(LIBRARY_ENTRY, '')
    .replaceAll(WHOLE_LINE_MARKED, (all, indentation, line, marks) =>
      marks.length + 1 < [...line].length ? all : `${indentation}${line}\n`,
    );
}
