import { quote } from '../../quoting.ts';
import {
  deleteAction,
  executeAction,
  formatAction,
  gatherAction,
  listAction,
  printAction,
} from './actions.ts';
import type { Expression, Predicate } from './expression.ts';
import { parsePrintFormat } from './print-format.ts';
import { regexTest, unknownRegexType } from './regex-test.ts';
import { newerTest, PLAIN_TESTS, TESTS, type TestScene } from './tests.ts';

/** What the arguments of find ask for. */
export interface Search {
  readonly starts: readonly string[];
  readonly expression: Expression;
  readonly follow: 'never' | 'arguments' | 'always';
  readonly minimumDepth: number;
  readonly maximumDepth: number;
  /** What a directory holds comes before it. */
  readonly depthFirst: boolean;
  readonly oneFileSystem: boolean;
  /** Names of files that actions write to. */
  readonly files: readonly string[];
  readonly warnings: readonly string[];
}

/** The arguments are wrong; the message is find's. */
export class FindError extends Error {
  override readonly name = 'FindError';
}

/** A number that may follow a global option. */
const GLOBAL_NUMBERS = new Set(['-maxdepth', '-mindepth']);

/** Words that only change how the search goes, and are true. */
const GLOBAL_WORDS = new Set([
  '-depth',
  '-d',
  '-xdev',
  '-mount',
  '-noleaf',
  '-ignore_readdir_race',
  '-noignore_readdir_race',
]);

/** Groups in groups at most. */
const DEEPEST = 500;

/** Nanoseconds of a day. */
const DAY = 86_400e9;

/**
 * Reads the arguments of find: links, starting points, expression. Throws {@link FindError}.
 * Source: find(1).
 */
export function parseSearch(args: readonly string[], scene: TestScene): Search {
  let index = 0;
  let follow: Search['follow'] = 'never';
  for (; index < args.length; index++) {
    const argument = args[index];
    if (argument === '-P') follow = 'never';
    else if (argument === '-H') follow = 'arguments';
    else if (argument === '-L') follow = 'always';
    else if (argument === '-D') index++;
    else if (!/^-O[0-9]*$/.test(argument ?? '')) break;
  }
  if (args[index] === '--') index++;
  const starts: string[] = [];
  while (index < args.length && !endsStarts(args[index] ?? '')) starts.push(args[index++] ?? '');
  const parser = new Parser(args, index, scene);
  const { expression, settings } = parser.whole();
  const { follow: always, ...rest } = settings;
  return {
    starts: starts.length === 0 ? ['.'] : starts,
    expression,
    follow: always ? 'always' : follow,
    ...rest,
  };
}

/** Whether an argument is no starting point any more. */
function endsStarts(argument: string): boolean {
  return beginsExpression(argument) && argument !== ')' && argument !== ',';
}

function beginsExpression(argument: string): boolean {
  return (
    (argument.startsWith('-') && argument.length > 1) ||
    argument === '(' ||
    argument === ')' ||
    argument === ',' ||
    argument === '!'
  );
}

interface ParserSettings {
  minimumDepth: number;
  maximumDepth: number;
  depthFirst: boolean;
  oneFileSystem: boolean;
  follow: boolean;
  files: string[];
  warnings: string[];
}

/** A parser of one expression by recursive descent. */
class Parser {
  readonly #args: readonly string[];
  #index: number;
  #scene: TestScene;
  #depth = 0;
  #hasAction = false;
  /** The first test or action, for the warning about options behind it. */
  #firstTest: string | undefined;
  #regexType = 'findutils-default';
  readonly #settings: ParserSettings = {
    minimumDepth: 0,
    maximumDepth: Number.POSITIVE_INFINITY,
    depthFirst: false,
    oneFileSystem: false,
    follow: false,
    files: [],
    warnings: [],
  };

  constructor(args: readonly string[], index: number, scene: TestScene) {
    this.#args = args;
    this.#index = index;
    this.#scene = scene;
  }

  whole(): { readonly expression: Expression; readonly settings: ParserSettings } {
    const print: Expression = { kind: 'predicate', test: printAction('\n') };
    if (this.#index >= this.#args.length) return { expression: print, settings: this.#settings };
    const expression = this.#list();
    const rest = this.#args[this.#index];
    if (rest === ')') throw new FindError("you have too many ')'");
    if (rest !== undefined) throw new FindError(`paths must precede expression: \`${rest}'`);
    return {
      expression: this.#hasAction ? expression : { kind: 'and', left: expression, right: print },
      settings: this.#settings,
    };
  }

  #peek(): string | undefined {
    return this.#args[this.#index];
  }

  #binary(operators: readonly string[], next: () => Expression, kind: 'or' | 'list'): Expression {
    let left = next();
    for (
      let operator = this.#peek();
      operator !== undefined && operators.includes(operator);
      operator = this.#peek()
    ) {
      this.#index++;
      if (this.#peek() === undefined)
        throw new FindError(`expected an expression after '${operator}'`);
      left = { kind, left, right: next() };
    }
    return left;
  }

  #list(): Expression {
    return this.#binary([','], () => this.#or(), 'list');
  }

  #or(): Expression {
    return this.#binary(['-o', '-or'], () => this.#and(), 'or');
  }

  #and(): Expression {
    let left = this.#not();
    for (;;) {
      const next = this.#peek();
      if (next === undefined || [')', ',', '-o', '-or'].includes(next)) return left;
      if (next === '-a' || next === '-and') {
        this.#index++;
        if (this.#peek() === undefined)
          throw new FindError(`expected an expression after '${next}'`);
      } else if (!beginsExpression(next)) return left;
      left = { kind: 'and', left, right: this.#not() };
    }
  }

  #not(): Expression {
    const word = this.#peek();
    if (word !== '!' && word !== '-not') return this.#primary();
    this.#index++;
    const next = this.#peek();
    if (next === undefined) throw new FindError(`expected an expression after '${word}'`);
    this.#deeper();
    const operand = this.#not();
    this.#depth--;
    return { kind: 'not', operand };
  }

  #deeper(): void {
    if (++this.#depth > DEEPEST) throw new FindError('the expression is nested too deeply');
  }

  #primary(): Expression {
    const word = this.#args[this.#index++] ?? '';
    if (word === '(') return this.#group();
    if (['-a', '-and', '-o', '-or', ','].includes(word)) {
      throw new FindError(
        `invalid expression; you have used a binary operator '${word}' with nothing before it.`,
      );
    }
    if (word === ')') {
      const empty = this.#args[this.#index - 2] === '(';
      throw new FindError(
        empty
          ? 'invalid expression; empty parentheses are not allowed.'
          : "invalid expression; you have too many ')'",
      );
    }
    return { kind: 'predicate', test: this.#predicate(word) };
  }

  #group(): Expression {
    if (this.#peek() === ')')
      throw new FindError('invalid expression; empty parentheses are not allowed.');
    if (this.#peek() === undefined) {
      throw new FindError(
        "invalid expression; expected to find a ')' but didn't see one. Perhaps you need an extra predicate after '('",
      );
    }
    this.#deeper();
    const inner = this.#list();
    this.#depth--;
    if (this.#peek() !== ')') {
      throw new FindError(
        "invalid expression; I was expecting to find a ')' somewhere but did not see one.",
      );
    }
    this.#index++;
    return inner;
  }

  #argument(name: string): string {
    const argument = this.#args[this.#index++];
    if (argument === undefined) throw new FindError(`missing argument to \`${name}'`);
    return argument;
  }

  #predicate(name: string): Predicate {
    const global = this.#globalOption(name);
    if (global !== undefined) return global;
    this.#firstTest ??= name;
    const plain = PLAIN_TESTS.get(name);
    if (plain !== undefined) return plain;
    const maker = TESTS.get(name) ?? (name.startsWith('-newer') ? newerTest(name) : undefined);
    if (maker !== undefined) {
      const argument = this.#argument(name);
      this.#warnAboutSlash(name, argument);
      const test = maker(argument, this.#scene, name);
      if (typeof test === 'string') throw new FindError(test);
      return test;
    }
    if (name === '-regex' || name === '-iregex') {
      const test = regexTest(this.#argument(name), this.#regexType, name === '-iregex');
      if (typeof test === 'string') throw new FindError(test);
      return test;
    }
    return this.#action(name);
  }

  /** `-name` looks at names only. */
  #warnAboutSlash(name: string, argument: string): void {
    if ((name !== '-name' && name !== '-iname') || !argument.includes('/') || argument === '/')
      return;
    const instead = name === '-name' ? '-wholename' : '-iwholename';
    this.#settings.warnings.push(
      `warning: ${quote(name)} matches against basenames only, but the given pattern contains a directory separator (${quote('/')}), thus the expression will evaluate to false all the time.  Did you mean ${quote(instead)}?`,
    );
  }

  #globalOption(name: string): Predicate | undefined {
    const settings = this.#settings;
    if (GLOBAL_NUMBERS.has(name) || GLOBAL_WORDS.has(name)) {
      if (this.#firstTest !== undefined) {
        settings.warnings.push(
          `warning: you have specified the global option ${name} after the argument ${this.#firstTest}, but global options are not positional, i.e., ${name} affects tests specified before it as well as those specified after it.  Please specify global options before other arguments.`,
        );
      }
    }
    if (GLOBAL_NUMBERS.has(name)) {
      const argument = this.#argument(name);
      if (!/^[0-9]{1,9}$/.test(argument)) {
        throw new FindError(
          `Expected a positive decimal integer argument to ${name}, but got ${quote(argument)}`,
        );
      }
      if (name === '-maxdepth') settings.maximumDepth = Number(argument);
      else settings.minimumDepth = Number(argument);
    } else if (name === '-depth' || name === '-d') settings.depthFirst = true;
    else if (name === '-xdev' || name === '-mount') settings.oneFileSystem = true;
    else if (name === '-follow') settings.follow = true;
    else if (name === '-daystart') {
      const { system } = this.#scene;
      const seconds = system.bootSecond + system.now() / 1e9;
      const left = DAY - (seconds % 86_400) * 1e9;
      this.#scene = { ...this.#scene, origin: system.now() + left };
    } else if (name === '-regextype') {
      this.#regexType = this.#argument(name);
      const problem = unknownRegexType(this.#regexType);
      if (problem !== undefined) throw new FindError(problem);
    } else if (!GLOBAL_WORDS.has(name) && name !== '-warn' && name !== '-nowarn') return undefined;
    return () => true;
  }

  /** The file that an action names, when it is one of those that do. */
  #file(name: string): string | undefined {
    if (!name.startsWith('-f')) return undefined;
    const file = this.#argument(name);
    this.#settings.files.push(file);
    return file;
  }

  #action(name: string): Predicate {
    switch (name) {
      case '-prune':
        return (_, finder) => {
          finder.pruned = true;
          return true;
        };
      case '-quit':
        this.#hasAction = true;
        return (_, finder) => {
          finder.quit = true;
          return true;
        };
      case '-print':
      case '-fprint':
        this.#hasAction = true;
        return printAction('\n', this.#file(name));
      case '-print0':
      case '-fprint0':
        this.#hasAction = true;
        return printAction('\0', this.#file(name));
      case '-ls':
      case '-fls':
        this.#hasAction = true;
        return listAction(this.#file(name));
      case '-delete':
        this.#hasAction = true;
        this.#settings.depthFirst = true;
        return deleteAction;
      case '-printf':
      case '-fprintf': {
        this.#hasAction = true;
        const file = this.#file(name);
        const format = parsePrintFormat(this.#argument(name));
        if (typeof format === 'string') throw new FindError(format);
        this.#settings.warnings.push(...format.warnings.map((warning) => `warning: ${warning}`));
        return formatAction(format.pieces, file);
      }
      case '-exec':
      case '-execdir':
      case '-ok':
      case '-okdir':
        this.#hasAction = true;
        return this.#command(name);
      default:
        throw new FindError(
          name.startsWith('-newer')
            ? `invalid predicate \`${name}'`
            : `unknown predicate \`${name}'`,
        );
    }
  }

  #command(name: string): Predicate {
    const words: string[] = [];
    const inDirectory = name.endsWith('dir');
    const ask = name.startsWith('-ok');
    for (;;) {
      const word = this.#args[this.#index++];
      if (word === undefined) break;
      const last = words.at(-1) ?? '';
      if (word === '+' && !ask && last.includes('{}')) {
        if (last !== '{}') {
          throw new FindError(
            `In ${quote(`${name} ... {} +`)} the ${quote('{}')} must appear by itself, but you specified ${quote(last)}`,
          );
        }
        const before = words.slice(0, -1);
        if (before.some((one) => one.includes('{}'))) {
          throw new FindError(`Only one instance of {} is supported with ${name} ... +`);
        }
        if (before.length > 0) return gatherAction(before, inDirectory);
      }
      if (word === ';' && words.length > 0) return executeAction(words, { inDirectory, ask });
      words.push(word);
    }
    const problem = words[0] === ';' ? "invalid argument `;'" : 'missing argument';
    throw new FindError(`${problem} to \`${name}'`);
  }
}
