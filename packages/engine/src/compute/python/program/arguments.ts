/** What a command line of `python3` asks for. */
export interface CommandLine {
  readonly run:
    | { readonly kind: 'code'; readonly code: string }
    | { readonly kind: 'module'; readonly name: string }
    | { readonly kind: 'file'; readonly path: string }
    | { readonly kind: 'standard input' };
  /** What follows: `sys.argv` without its first. */
  readonly rest: readonly string[];
  readonly inspect: boolean;
  readonly unbuffered: boolean;
  readonly quiet: boolean;
  readonly isolated: boolean;
  readonly verbose: number;
  readonly optimize: number;
  readonly dontWriteBytecode: boolean;
  /** What `-W` said. */
  readonly warnings: readonly string[];
  /** `-E`: variables of the environment do not count. */
  readonly ignoresEnvironment: boolean;
  /** `-x`: the first line is for another program. */
  readonly skipsFirstLine: boolean;
}

/** A command line that runs nothing: it asks for a text, or it is wrong, with what CPython says of it. */
export type Question =
  | { readonly answer: 'help' | 'version' | 'long version' }
  | { readonly wrong: string };

/** Options without an argument that change nothing here. */
const WITHOUT_EFFECT = 'bdPRsSt';

/** Reads the arguments of `python3`, the program's own name left out. */
export function parseCommandLine(args: readonly string[]): CommandLine | Question {
  const flags = {
    inspect: false,
    unbuffered: false,
    quiet: false,
    isolated: false,
    verbose: 0,
    optimize: 0,
    dontWriteBytecode: false,
    ignoresEnvironment: false,
    skipsFirstLine: false,
  };
  const warnings: string[] = [];
  let versions = 0;
  let help = false;
  const finish = (run: CommandLine['run'], rest: readonly string[]): CommandLine | Question => {
    if (help) return { answer: 'help' };
    if (versions > 0) return { answer: versions > 1 ? 'long version' : 'version' };
    return { ...flags, warnings, run, rest };
  };
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] as string;
    if (argument === '-') return finish({ kind: 'standard input' }, args.slice(index + 1));
    if (argument === '--') {
      const [path] = args.slice(index + 1);
      if (path === undefined) return finish({ kind: 'standard input' }, []);
      return finish({ kind: 'file', path }, args.slice(index + 2));
    }
    if (argument === '--help') {
      help = true;
      continue;
    }
    if (argument === '--version') {
      versions += 1;
      continue;
    }
    if (argument.startsWith('--')) return { wrong: `unknown option ${argument}` };
    if (!argument.startsWith('-')) {
      return finish({ kind: 'file', path: argument }, args.slice(index + 1));
    }
    for (let at = 1; at < argument.length; at += 1) {
      const option = argument[at] as string;
      if (option === 'c' || option === 'm' || option === 'W' || option === 'X') {
        const attached = argument.slice(at + 1);
        const value = attached === '' ? args[index + 1] : attached;
        if (value === undefined) return { wrong: `Argument expected for the -${option} option` };
        const rest = args.slice(index + (attached === '' ? 2 : 1));
        if (option === 'c') return finish({ kind: 'code', code: value }, rest);
        if (option === 'm') return finish({ kind: 'module', name: value }, rest);
        if (option === 'W') warnings.push(value);
        if (attached === '') index += 1;
        break;
      }
      if (option === 'V') versions += 1;
      else if (option === 'h' || option === '?') help = true;
      else if (option === 'i') flags.inspect = true;
      else if (option === 'u') flags.unbuffered = true;
      else if (option === 'q') flags.quiet = true;
      else if (option === 'I') flags.isolated = true;
      else if (option === 'v') flags.verbose += 1;
      else if (option === 'E') flags.ignoresEnvironment = true;
      else if (option === 'O') flags.optimize += 1;
      else if (option === 'B') flags.dontWriteBytecode = true;
      else if (option === 'x') flags.skipsFirstLine = true;
      else if (!WITHOUT_EFFECT.includes(option)) return { wrong: `Unknown option: -${option}` };
    }
  }
  return finish({ kind: 'standard input' }, []);
}
