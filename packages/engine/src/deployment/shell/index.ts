export type { Completions } from './language/interactive/completion.ts';
export { createBash } from './language/invocation/bash.ts';
export type { SessionListener, ShellSession } from './language/invocation/session.ts';
