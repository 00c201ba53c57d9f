import type { TerminalSize } from '../system.ts';
import type { Terminal } from './state.ts';
import { createQueue } from './wait-queue.ts';

export function createTerminal(name: string, size: TerminalSize): Terminal {
  return {
    name,
    settings: { canonical: true, echo: true, signals: true },
    size,
    foreground: undefined,
    session: undefined,
    line: '',
    input: [],
    screen: '',
    toBeRead: createQueue(`input from ${name}`),
    toHaveRoom: createQueue(`room on ${name}`),
  };
}
