import type { Shell } from '../execution/shell.ts';
import { parseCommands } from '../syntax/index.ts';

/** Name of an environment variable that holds a function. Source: bash 4.3 and later, `BASH_FUNC_name%%`. */
const EXPORTED = /^BASH_FUNC_(.+)%%$/;

/** Takes over the functions that a parent shell has exported. */
export function importFunctions(shell: Shell): void {
  for (const [variable, text] of shell.system.environment()) {
    const name = EXPORTED.exec(variable)?.[1];
    if (name === undefined || !text.startsWith('() {')) continue;
    const { commands, suspicion } = parseCommands(`${name} ${text}`, 1);
    const [definition] = commands;
    if (suspicion?.at !== undefined || definition?.kind !== 'function') continue;
    shell.state.functions.set(name, {
      definition,
      source: 'environment',
      exported: true,
      readonly: false,
      trace: false,
    });
  }
}
