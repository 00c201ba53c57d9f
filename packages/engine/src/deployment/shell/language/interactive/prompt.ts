import type { Eventually } from '../eventually.ts';
import { expandText } from '../expansion/index.ts';
import type { ShellState } from '../shell-state.ts';
import { documentWord } from '../syntax/index.ts';
import { readValue } from '../variables/index.ts';

/** What a prompt tells of beside the state of the shell. */
export interface PromptSurroundings {
  /** Number of the command in the history, and in this session. */
  readonly historyNumber: number;
  readonly commandNumber: number;
  readonly jobs: number;
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

/**
 * A prompt's text with its escapes decoded and, with `promptvars`, its expansions done.
 * Source: bash(1), "PROMPTING".
 */
export function expandPrompt(
  state: ShellState,
  text: string,
  surroundings: PromptSurroundings,
): Eventually<string> {
  const decoded = decodePrompt(state, text, surroundings);
  if (!state.shopt.promptvars || !/[$`\\"]/.test(decoded)) return decoded;
  return expandText(state, documentWord(decoded, state.line));
}

function decodePrompt(state: ShellState, text: string, surroundings: PromptSurroundings): string {
  let result = '';
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character !== '\\') {
      result += character;
      continue;
    }
    const letter = text.charAt(index + 1);
    const digits = /^[0-7]{3}/.exec(text.slice(index + 1, index + 4))?.[0];
    if (digits !== undefined) {
      result += String.fromCharCode(Number.parseInt(digits, 8));
      index += 3;
      continue;
    }
    index++;
    // What an escape stands for is not expanded again, only the text around it.
    const value = escapeValue(state, letter, surroundings);
    result += value === undefined ? `\\${letter}` : protect(value);
  }
  return result;
}

function protect(text: string): string {
  return text.replace(/[$`\\]/g, '\\$&');
}

function escapeValue(
  state: ShellState,
  letter: string,
  surroundings: PromptSurroundings,
): string | undefined {
  const { system } = state;
  switch (letter) {
    case 'a':
      return '\x07';
    case 'e':
      return '\x1b';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case '\\':
      return '\\';
    case '[':
    case ']':
      return '';
    case 'u':
      return readValue(state, 'USER') ?? readValue(state, 'LOGNAME') ?? userName(system.uid);
    case 'h':
      return system.hostName().split('.')[0] ?? '';
    case 'H':
      return system.hostName();
    case 'w':
      return shortDirectory(state);
    case 'W': {
      const short = shortDirectory(state);
      return short === '/' || short === '~' ? short : (short.split('/').at(-1) ?? short);
    }
    case '$':
      return system.uid === 0 ? '#' : '$';
    case 's':
      return state.calledAs.split('/').at(-1) ?? 'bash';
    case 'v':
      return '5.2';
    case 'V':
      return '5.2.15';
    case 'j':
      return String(surroundings.jobs);
    case 'l':
      return 'tty';
    case '!':
      return String(surroundings.historyNumber);
    case '#':
      return String(surroundings.commandNumber);
    default:
      return timeValue(state, letter);
  }
}

function userName(uid: number): string {
  return uid === 0 ? 'root' : 'I have no name!';
}

/** The current directory with HOME as `~`. */
function shortDirectory(state: ShellState): string {
  const directory = readValue(state, 'PWD') ?? state.system.directory();
  const home = readValue(state, 'HOME');
  if (home === undefined || home === '' || home === '/') return directory;
  if (directory === home) return '~';
  return directory.startsWith(`${home}/`) ? `~${directory.slice(home.length)}` : directory;
}

function timeValue({ system }: ShellState, letter: string): string | undefined {
  const second = system.bootSecond + Math.floor(system.now() / 1e9);
  const date = new Date(second * 1000);
  const hours = date.getUTCHours();
  const twelve = two(hours % 12 === 0 ? 12 : hours % 12);
  const minutes = two(date.getUTCMinutes());
  const seconds = two(date.getUTCSeconds());
  switch (letter) {
    case 'd':
      return `${DAYS[date.getUTCDay()]} ${MONTHS[date.getUTCMonth()]} ${two(date.getUTCDate())}`;
    case 't':
      return `${two(hours)}:${minutes}:${seconds}`;
    case 'T':
      return `${twelve}:${minutes}:${seconds}`;
    case '@':
      return `${twelve}:${minutes} ${hours < 12 ? 'AM' : 'PM'}`;
    case 'A':
      return `${two(hours)}:${minutes}`;
    default:
      return undefined;
  }
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
