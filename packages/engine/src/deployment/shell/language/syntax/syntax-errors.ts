import type * as unbash from 'unbash';
import { createLineTable } from './lines.ts';

/** What bash says of commands that it cannot parse. */
export interface SyntaxProblem {
  /** Lines of messages, each to be written after `bash: -c: line N: ` (or `script: line N: `). */
  readonly messages: readonly string[];
  readonly line: number;
  /** Whether more lines could complete the command. */
  readonly incomplete: boolean;
  /** `$?` afterwards. */
  readonly status: number;
}

const UNTERMINATED: Readonly<Record<string, string>> = {
  'unterminated double quote': '"',
  'unterminated single quote': "'",
  'unterminated backtick': '`',
  'unterminated command substitution': ')',
  'unterminated process substitution': ')',
  'unterminated parameter expansion': '}',
  'unterminated arithmetic expansion': ')',
  'unterminated arithmetic command': ')',
  'unterminated extended glob': ')',
  'unterminated array': ')',
};

/** Messages of unbash after whose position line breaks may follow. */
const BREAKS_MAY_FOLLOW =
  /^expected (?:command after '(?:if|then|else|elif|while|until|do|\{|\(|&&|\|\||\||\|&)'|'(?:then|fi|do|done|esac|\}|in)'|'\)' to close subshell|compound command)/;

/** The problem that bash would tell of, from those that unbash found in the same text. */
export function describeProblem(
  source: string,
  errors: readonly unbash.ParseError[],
  firstLine: number,
): SyntaxProblem {
  const lines = createLineTable(source, firstLine);
  const unterminated = errors.find((error) => UNTERMINATED[error.message] !== undefined);
  const error = unterminated ?? errors[0] ?? { message: '', pos: source.length };
  const closing = UNTERMINATED[error.message];
  if (closing !== undefined) {
    const line = /command|process/.test(error.message)
      ? endLine(source, firstLine)
      : lines.lineOf(error.pos);
    return {
      messages: [`unexpected EOF while looking for matching \`${closing}'`],
      line,
      incomplete: true,
      status: error.message === 'unterminated extended glob' ? 1 : 2,
    };
  }
  const at = nextToken(source, error.pos, BREAKS_MAY_FOLLOW.test(error.message));
  if (at >= source.length && BREAKS_MAY_FOLLOW.test(error.message)) {
    return {
      messages: ['syntax error: unexpected end of file'],
      line: endLine(source, firstLine),
      incomplete: true,
      status: 2,
    };
  }
  const token = tokenAt(source, at);
  const line = lines.lineOf(Math.min(at, source.length));
  const conditional = describeConditional(source, error, token);
  if (conditional !== undefined) {
    return {
      messages: [conditional],
      line,
      incomplete: token === 'newline',
      status: token === 'newline' ? 2 : 0,
    };
  }
  return {
    messages: [`syntax error near unexpected token \`${token}'`, `\`${lines.textAt(at)}'`],
    line,
    incomplete: false,
    status: 2,
  };
}

function endLine(source: string, firstLine: number): number {
  const breaks = source.split('\n').length - 1;
  return firstLine + breaks + (source.endsWith('\n') ? 0 : 1);
}

/** Skips blanks, continued lines and comments, and line breaks where they mean nothing. */
function nextToken(source: string, from: number, skipBreaks: boolean): number {
  let at = from;
  for (;;) {
    const character = source[at];
    if (character === ' ' || character === '\t' || (character === '\n' && skipBreaks)) at++;
    else if (character === '\\' && source[at + 1] === '\n') at += 2;
    else if (character === '#' && /[\s;&|()]/.test(source[at - 1] ?? ' ')) {
      const end = source.indexOf('\n', at);
      at = end === -1 ? source.length : end;
    } else return at;
  }
}

const OPERATOR = /(?:;;&|;&|;;|&&|\|\||\|&|&>>|&>|<<-|<<<|<<|>>|>\||<>|<&|>&|[;&|()<>])/y;

function tokenAt(source: string, at: number): string {
  const character = source[at];
  if (character === undefined || character === '\n') return 'newline';
  OPERATOR.lastIndex = at;
  const operator = OPERATOR.exec(source);
  if (operator !== null) return operator[0];
  let end = at;
  let quote = '';
  while (end < source.length) {
    const next = source[end] ?? '';
    if (quote !== '') {
      if (next === quote) quote = '';
    } else if (next === '"' || next === "'" || next === '`') quote = next;
    else if (/[\s;&|()<>]/.test(next)) break;
    else if (next === '\\') end++;
    end++;
  }
  return source.slice(at, end);
}

/** The messages of `[[ ]]`, which name what was expected. */
function describeConditional(
  source: string,
  error: unbash.ParseError,
  token: string,
): string | undefined {
  const open = source.lastIndexOf('[[', error.pos);
  if (open === -1 || !/test operator|\[\[|unexpected token '-/.test(error.message))
    return undefined;
  if (/unary/.test(error.message)) {
    return `unexpected argument \`${token}' to conditional unary operator`;
  }
  const before = source.slice(open + 2, error.pos).replace(/\]\]\s*$/, '');
  if (/(?:==?|!=|=~|<|>|\s-(?:eq|ne|lt|le|gt|ge|nt|ot|ef))\s*$/.test(before)) {
    return `unexpected argument \`${/\]\]\s*$/.test(source.slice(0, error.pos)) ? ']]' : token}' to conditional binary operator`;
  }
  if (token === 'newline') {
    return "unexpected token `newline', conditional binary operator expected";
  }
  return 'conditional binary operator expected';
}
