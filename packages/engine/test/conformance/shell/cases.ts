/**
 * The scripts by which our bash and our commands are judged, as data: `cases/<feature>.yaml` is a
 * list of cases, written from the statements of the manuals.
 *
 * A case starts in `/home/reader`, which is also `HOME` and holds only the case's own `files` and the
 * script, as the user `reader` (uid and gid 1000) of the host `rackbook`. It is run as
 * `bash script.sh arguments…` with `LC_ALL=C.UTF-8`, `TZ=UTC`, `PATH=/usr/local/bin:/usr/bin:/bin`,
 * umask 022, an empty `/tmp`, and standard input at its end unless `stdin` says otherwise.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface ShellCase {
  /** What statement of the manual it checks. */
  readonly name: string;
  readonly script: string;
  /** Name in the working directory → content. */
  readonly files?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly arguments?: readonly string[];
}

/** What the real tools did with a case. */
export interface Recording {
  readonly name: string;
  /** {@link digestOf} the case when it was recorded. */
  readonly digest: string;
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RecordedFeature {
  /** Versions of what was recorded, such as `"bash": "5.2.15(1)-release"`. */
  readonly tools: Readonly<Record<string, string>>;
  readonly results: readonly Recording[];
}

/** The name that a case's script is run by, and that bash's messages begin with. */
export const SCRIPT_NAME = 'script.sh';

const casesFolder = join(import.meta.dirname, 'cases');

export const recordingPath = (feature: string): string =>
  join(import.meta.dirname, 'recordings', `${feature}.json`);

export function features(): readonly string[] {
  return readdirSync(casesFolder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .toSorted();
}

export function casesOf(feature: string): readonly ShellCase[] {
  return parse(readFileSync(join(casesFolder, `${feature}.yaml`), 'utf8'));
}

export function recordingsOf(feature: string): RecordedFeature {
  return JSON.parse(readFileSync(recordingPath(feature), 'utf8'));
}

/** Changes with whatever the case's outcome depends on, so that an old recording is noticed. */
export function digestOf({ script, files, stdin, arguments: words }: ShellCase): string {
  const parts = JSON.stringify([script, files ?? {}, stdin ?? null, words ?? []]);
  return createHash('sha256').update(parts).digest('hex').slice(0, 16);
}
