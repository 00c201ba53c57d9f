import { BANNER, VERSION } from '../library/installation.ts';
import type { Question } from './arguments.ts';

/** What `python3` writes instead of running anything, to which descriptor, and its exit status. */
export interface Answer {
  readonly text: string;
  readonly descriptor: 1 | 2;
  readonly status: number;
}

export function answerTo(name: string, question: Question): Answer {
  if ('wrong' in question) {
    const hint = "Try `python -h' for more information.";
    return { text: `${question.wrong}\n${usageLine(name)}\n${hint}\n`, descriptor: 2, status: 2 };
  }
  const texts = {
    help: `${usageLine(name)}\n${HELP}`,
    version: `Python ${VERSION}\n`,
    'long version': `${BANNER.replace(/ on linux$/, '')}\n`,
  };
  return { text: texts[question.answer], descriptor: 1, status: 0 };
}

/** The first line of help. */
function usageLine(name: string): string {
  return `usage: ${name} [option] ... [-c cmd | -m mod | file | -] [arg] ...`;
}

/** What `python3 -h` says after the usage, of the options that there are here. */
const HELP = `Options (and corresponding environment variables):
-c cmd : program passed in as string (terminates option list)
-h     : print this help message and exit (also -? or --help)
-i     : inspect interactively after running script; forces a prompt even
         if stdin does not appear to be a terminal
-I     : isolate Python from the user's environment
-m mod : run library module as a script (terminates option list)
-q     : don't print version and copyright messages on interactive startup
-u     : force the stdout and stderr streams to be unbuffered;
         this option has no effect on stdin
-V     : print the Python version number and exit (also --version)
         when given twice, print more information about the build
Arguments:
file   : program read from script file
-      : program read from stdin (default; interactive mode if a tty)
arg ...: arguments passed to program in sys.argv[1:]
`;
