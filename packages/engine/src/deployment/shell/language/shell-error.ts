/**
 * An expansion or assignment failed: what bash then gives up. The message has no `bash: line 1: ` before it.
 *
 * - `command`: only this command, with status 1 (a wrong here-document, an ambiguous redirection);
 * - `line`: everything read together with it, up to the end of the line (arithmetic, readonly, bad substitution);
 * - `shell`: a shell that is not interactive ends (`set -u`, `${x:?}`), an interactive one as `line`.
 */
export class ShellError extends Error {
  override readonly name = 'ShellError';
  readonly gives: 'command' | 'line' | 'shell';

  constructor(message: string, gives: 'command' | 'line' | 'shell' = 'line') {
    super(message);
    this.gives = gives;
  }
}
