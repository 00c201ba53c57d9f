import type { SetOptionName } from '../options.ts';
import type { Shell } from './shell.ts';

/** Sets an option of `set -o` with what depends on it. */
export function applySetOption(shell: Shell, option: SetOptionName, on: boolean): void {
  const { options, shopt } = shell.state;
  options[option] = on;
  if (on && option === 'emacs') options.vi = false;
  if (on && option === 'vi') options.emacs = false;
  if (option === 'posix') {
    // Source: bash(1), "POSIX mode": aliases are expanded in scripts, and errexit reaches substitutions.
    if (on) shopt.expand_aliases = true;
    shopt.inherit_errexit = on;
  }
  if (option === 'interactive-comments') shopt.interactive_comments = on;
}
