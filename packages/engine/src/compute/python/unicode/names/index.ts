import { NAMES } from './table.ts';

// Names of characters in Unicode 14, which CPython 3.11 knows; fetched when a program asks for one.

const UNIFIED = 'CJK UNIFIED IDEOGRAPH-';
const SYLLABLE = 'HANGUL SYLLABLE ';

/** First and last of the ideographs that are named by their number. */
const IDEOGRAPHS = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0x20000, 0x2a6df],
  [0x2a700, 0x2b738],
  [0x2b740, 0x2b81d],
  [0x2b820, 0x2cea1],
  [0x2ceb0, 0x2ebe0],
  [0x30000, 0x3134a],
] as const;

/** The parts of a Hangul syllable's name. Source: the Unicode Standard, 3.12. */
const LEADS = 'G,GG,N,D,DD,R,M,B,BB,S,SS,,J,JJ,C,K,T,P,H'.split(',');
const VOWELS = 'A,AE,YA,YAE,EO,E,YEO,YE,O,WA,WAE,OE,YO,U,WEO,WE,WI,YU,EU,YI,I'.split(',');
const TRAILS = ',G,GG,GS,N,NJ,NH,D,L,LG,LM,LB,LS,LT,LP,LH,M,B,BS,S,SS,NG,J,C,K,T,P,H'.split(',');
const FIRST_SYLLABLE = 0xac00;
const SYLLABLES = LEADS.length * VOWELS.length * TRAILS.length;

interface Names {
  readonly byCode: ReadonlyMap<number, string>;
  readonly byName: ReadonlyMap<string, number>;
}

let unpacked: Names | undefined;

/** The names of the table, unpacked when first asked for. */
function names(): Names {
  unpacked ??= unpack();
  return unpacked;
}

function unpack(): Names {
  const byCode = new Map<number, string>();
  const byName = new Map<string, number>();
  let code = 0;
  let words: readonly string[] = [];
  let isFurther = false;
  for (const line of NAMES.split('\n')) {
    if (line === '-') {
      isFurther = true;
      continue;
    }
    const shared = line.charCodeAt(0) - 65;
    if (shared < 0 || shared > 25) {
      code = Number.parseInt(line, 36);
      continue;
    }
    const rest = line.slice(1);
    words = [...words.slice(0, shared), ...(rest === '' ? [] : rest.split(' '))];
    const name = words.join(' ').replace('#', code.toString(16).toUpperCase());
    if (!isFurther) byCode.set(code, name);
    byName.set(name, code);
    code += 1;
  }
  return { byCode, byName };
}

const isIdeograph = (code: number): boolean =>
  IDEOGRAPHS.some(([first, last]) => code >= first && code <= last);

/** The name of a character; `undefined` when it has none. */
export function nameOfCharacter(code: number): string | undefined {
  if (isIdeograph(code)) return UNIFIED + code.toString(16).toUpperCase();
  const syllable = code - FIRST_SYLLABLE;
  if (syllable < 0 || syllable >= SYLLABLES) return names().byCode.get(code);
  const trail = syllable % TRAILS.length;
  const vowel = Math.floor(syllable / TRAILS.length) % VOWELS.length;
  const lead = Math.floor(syllable / (TRAILS.length * VOWELS.length));
  return `${SYLLABLE}${LEADS[lead]}${VOWELS[vowel]}${TRAILS[trail]}`;
}

/** The character of a name, upper case or lower; null when none has it. */
export function characterNamed(name: string): string | null {
  const code = name.startsWith(UNIFIED)
    ? ideographNamed(name.slice(UNIFIED.length))
    : name.startsWith(SYLLABLE)
      ? syllableNamed(name.slice(SYLLABLE.length))
      : names().byName.get(name.toUpperCase());
  return code === undefined ? null : String.fromCodePoint(code);
}

function ideographNamed(digits: string): number | undefined {
  if (!/^[\dA-F]{4,5}$/.test(digits)) return undefined;
  const code = Number.parseInt(digits, 16);
  return isIdeograph(code) ? code : undefined;
}

/** The longest part that fits is the one that is meant. */
function syllableNamed(name: string): number | undefined {
  let rest = name;
  let code = 0;
  for (const parts of [LEADS, VOWELS, TRAILS]) {
    const fitting = parts.filter((part) => rest.startsWith(part));
    const longest = fitting.reduce((one, other) => (other.length > one.length ? other : one), '');
    if (!parts.includes(longest)) return undefined;
    code = code * parts.length + parts.indexOf(longest);
    rest = rest.slice(longest.length);
  }
  return rest === '' ? FIRST_SYLLABLE + code : undefined;
}
