import type { TerminalSettings, TerminalSize } from '@rackbook/engine/machine';
import type { LinuxMachine, RunState } from '@rackbook/engine/world/linux';

const PROMPT = '$ ';
const STEP = 1000;

/** What a command of the fake asks for: work, a rest in nanoseconds, or a line that is typed. */
type Wish = { readonly sleep: number } | 'work' | 'line';

function* run(
  line: string,
  terminal: { print(text: string): void; echo: boolean; size: TerminalSize },
): Generator<Wish, void, string | undefined> {
  const [name, ...words] = line.trim().split(' ');
  if (name === 'echo') terminal.print(`${words.join(' ')}\r\n`);
  else if (name === 'sleep') yield { sleep: Number(words[0]) * 1e9 };
  else if (name === 'size') terminal.print(`${terminal.size.columns}\r\n`);
  else if (name === 'break') throw new TypeError('oops');
  else if (name === 'yes') {
    for (;;) {
      terminal.print('y\r\n');
      yield 'work';
    }
  } else if (name === 'spin' && words.length === 0) for (;;) yield 'work';
  else if (name === 'cat') {
    for (let read = yield 'line'; read !== undefined; read = yield 'line') {
      terminal.print(`${read}\r\n`);
    }
  } else if (name === 'secret') {
    terminal.print('Password: ');
    terminal.echo = false;
    const word = yield 'line';
    terminal.echo = true;
    terminal.print(`\r\n${word?.length} characters\r\n`);
  }
}

/**
 * A machine with eight commands and a terminal, for tests of what runs machines. A step takes 1 µs.
 * `spin &` works without end in the background.
 */
export function fakeLinux(size: TerminalSize = { rows: 24, columns: 80 }): LinuxMachine {
  let time = 0;
  let output = PROMPT;
  const typed: string[] = [];
  let partial = '';
  let endOfFile = false;
  const history: string[] = [];
  const terminal = { print: (text: string) => (output += text), echo: true, size };
  let command: ReturnType<typeof run> | undefined;
  let wish: Wish | undefined;
  let wakeTime = 0;
  let spinsBehind = false;

  function advance(input?: string) {
    const next = command?.next(input);
    if (next === undefined || next.done === true) {
      command = undefined;
      wish = undefined;
      output += PROMPT;
    } else {
      wish = next.value;
      if (typeof wish === 'object') wakeTime = time + wish.sleep;
    }
  }

  return {
    now: () => time,
    run(steps, until = Number.POSITIVE_INFINITY): RunState {
      for (let left = steps; left > 0; left--) {
        // Works while the others wait, whatever the time.
        const works = spinsBehind && typed.length === 0 && wish !== 'work';
        if (works && (typeof wish !== 'object' || time < wakeTime)) {
          time += STEP;
        } else if (command === undefined) {
          const line = typed.shift();
          if (line === undefined) {
            if (Number.isFinite(until)) time = Math.max(time, until);
            return { kind: 'idle', nextTime: undefined };
          }
          history.push(line);
          spinsBehind ||= line === 'spin &';
          command = run(line, terminal);
          advance();
        } else if (wish === 'work') {
          if (time + STEP > until) return { kind: 'busy' };
          time += STEP;
          advance();
        } else if (wish === 'line') {
          const line = typed.shift();
          if (line === undefined && !endOfFile) return { kind: 'idle', nextTime: undefined };
          if (line === undefined) endOfFile = false;
          advance(line);
        } else {
          if (wakeTime > until) {
            time = Math.max(time, until);
            return { kind: 'idle', nextTime: wakeTime };
          }
          time = Math.max(time, wakeTime);
          advance();
        }
      }
      return { kind: 'busy' };
    },
    type(text) {
      for (const character of text) {
        if (character === '\x03') {
          output += '^C\r\n';
          partial = '';
          terminal.echo = true;
          if (command === undefined) output += PROMPT;
          command?.return();
          if (command !== undefined) advance();
        } else if (character === '\x04') {
          endOfFile = true;
        } else if (character === '\r') {
          if (terminal.echo) output += '\r\n';
          typed.push(partial);
          partial = '';
        } else {
          if (terminal.echo) output += character;
          partial += character;
        }
      }
    },
    resize(changed) {
      terminal.size = changed;
    },
    takeOutput() {
      const taken = output;
      output = '';
      return taken;
    },
    terminalSettings: (): TerminalSettings => ({
      canonical: true,
      echo: terminal.echo,
      signals: true,
    }),
    atPrompt: () => command === undefined && typed.length === 0 && partial === '',
    waitsForKeyboard: () => wish === 'line' && typed.length === 0 && !endOfFile,
    worksInForeground: () => wish === 'work',
    async completions(line) {
      const start = line.lastIndexOf(' ') + 1;
      const words = ['echo ', 'sleep ', 'secret '].filter((word) =>
        word.startsWith(line.slice(start)),
      );
      return { start, words };
    },
    history: () => history,
  };
}
