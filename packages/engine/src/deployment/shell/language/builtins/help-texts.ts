import { SYNOPSES } from './synopses.ts';

/** What `help` says of a builtin: how it is called (as bash 5.2 prints it), and what it does, in our words. */
export interface HelpText {
  readonly synopsis: string;
  readonly summary: string;
  /** Further lines: options and exit status. */
  readonly details: readonly string[];
}

const TEXTS: Readonly<Record<string, readonly [summary: string, ...string[]]>> = {
  '.': [
    'Run the commands of a file in this shell.',
    'FILENAME without a slash is looked for along PATH, then in the current directory.',
    'ARGUMENTS are its positional parameters. The status is that of its last command.',
  ],
  ':': ['Do nothing, successfully.', 'Its arguments are expanded all the same.'],
  '[': ['Judge a conditional expression.', 'As `test`, with `]` as the last argument.'],
  alias: [
    'Define or show aliases.',
    'A value that ends with a blank lets the next word be an alias, too.',
    '  -p  show all aliases so that they can be read again',
  ],
  bg: ['Let stopped jobs go on in the background.'],
  break: ['Leave a loop, or N loops inside one another.'],
  builtin: ['Run a builtin even if there is a function of its name.'],
  caller: [
    'Tell from where the present function was called.',
    'Prints line and file; with EXPR, a number of calls to go back, also the name of the caller.',
  ],
  cd: [
    'Go to another directory.',
    'Without DIR it is that of HOME; `-` is that of OLDPWD. Names are also looked for along CDPATH.',
    '  -L  keep the names of symbolic links in PWD (the default)',
    '  -P  follow symbolic links first',
  ],
  command: [
    'Run a command and leave functions out, or tell what it is.',
    '  -p  look along a standard path',
    '  -v  print a word for the command',
    '  -V  print a sentence about it',
  ],
  bind: [
    'bind [-lpsvPSVX] [-m keymap] [-f filename] [-q name] [-u name] [-r keyseq] [-x keyseq:shell-command] [keyseq:readline-function or readline-command]',
    'Bind keys to functions of the line editor.',
    'The terminal of this machine edits lines itself, so that there is nothing to bind.',
  ],
  complete: [
    'complete [-abcdefgjksuv] [-pr] [-DEI] [-o option] [-A action] [-G globpat] [-W wordlist] [-F function] [-C command] [-X filterpat] [-P prefix] [-S suffix] [name ...]',
    'Say how arguments of commands are completed.',
    'What is said is kept and shown; the terminal of this machine does not go by it.',
    '  -p  show all so that they can be read again  -r  forget',
  ],
  compopt: ['compopt [-o|+o option] [-DEI] [name ...]', 'Change options of a completion.'],
  compgen: [
    'Print the words that could complete a word.',
    '  -a aliases  -b builtins  -c commands  -d directories  -e exported variables  -f files',
    '  -j jobs  -k reserved words  -u users  -v variables  -W words of a list',
  ],
  continue: ['Go on with the next round of a loop, or of the Nth loop around.'],
  declare: [
    'Set values and attributes of variables, or show them.',
    '  -a indexed array  -A associative array  -i integer  -l lower case  -u upper case',
    '  -n reference to another name  -r readonly  -t trace  -x export',
    '  -f functions  -F their names only  -g not local in a function  -p show',
    'A plus sign in place of the dash takes an attribute away. In a function the names are local.',
  ],
  dirs: [
    'Show the stack of directories.',
    '  -c  empty it  -l  without tilde  -p  one a line  -v  numbered',
  ],
  disown: [
    'Take jobs off the table.',
    '  -a  all  -h  keep them there, but send no SIGHUP  -r  running ones only',
  ],
  echo: [
    'Print the arguments.',
    '  -n  without a line break at the end  -e  with escapes such as \\n  -E  without',
  ],
  enable: [
    'Switch builtins on and off.',
    '  -a  list all, and which are off  -n  switch off  -p  list  -s  special ones only',
  ],
  eval: ['Join the arguments with blanks and run the result as a command.'],
  exec: [
    'Replace the shell by a command, or keep redirections.',
    '  -a  pass another name  -c  with an empty environment  -l  as a login shell',
  ],
  exit: ['End the shell with status N, or that of the last command.'],
  export: [
    'Let commands have variables in their environment.',
    '  -f  functions  -n  no longer  -p  list',
  ],
  false: ['Do nothing, without success.'],
  fg: ['Bring a job into the foreground.'],
  getopts: [
    'Take options from the arguments, one at a call.',
    'The option goes to NAME, its value to OPTARG, and OPTIND counts the arguments. A letter followed by',
    'a colon in OPTSTRING takes a value; a leading colon leaves messages to the script.',
  ],
  hash: [
    'Remember or show where commands are.',
    '  -d  forget a name  -l  so that it can be read again  -p  use a path  -r  forget all  -t  print paths',
  ],
  help: [
    'Tell about builtins.',
    '  -d  the summary only  -m  as a manual page  -s  how it is called only',
  ],
  fc: [
    'fc [-e ename] [-lnr] [first] [last] or fc -s [pat=rep] [command]',
    'List, edit or run again commands of the history.',
    '  -e  the editor  -l  list  -n  without numbers  -r  the newest first  -s  run again at once',
  ],
  history: [
    'Show the commands that were entered.',
    '  -c  forget all  -d  forget one  -p  expand without storing  -s  store as an entry',
    '  -a  append new ones to the file  -n  read its new lines  -r  read it  -w  write it',
  ],
  jobs: [
    'List jobs.',
    '  -l  with process numbers  -n  only changed ones  -p  process numbers only',
    '  -r  only running ones  -s  only stopped ones',
  ],
  kill: [
    'Send a signal to processes or jobs; SIGTERM when none is given.',
    '  -s  signal by name  -n  by number  -l  list signals, or translate',
  ],
  let: ['Evaluate arithmetic expressions; the status is 1 when the last is 0.'],
  local: ['Make variables of a function, with the options of `declare`.'],
  logout: ['End a login shell.'],
  mapfile: [
    'Read lines into an array, MAPFILE by default.',
    '  -d  another delimiter  -n  at most so many  -O  first index  -s  skip so many',
    '  -t  without the delimiters  -u  from a descriptor',
  ],
  popd: ['Take a directory off the stack and go to the one below.'],
  printf: [
    'Print arguments by a format.',
    '  -v  into a variable',
    'Besides those of printf(1) there are %b (escapes), %q (quoted for the shell) and %(format)T (time).',
  ],
  pushd: ['Put a directory onto the stack and go there.'],
  pwd: ['Print the current directory.', '  -L  as PWD has it  -P  without symbolic links'],
  read: [
    'Read a line and split it into variables, REPLY by default.',
    '  -a  into an array  -d  to another delimiter  -n  at most so many characters  -N  exactly',
    '  -p  prompt  -r  backslashes are plain  -s  without echo  -t  seconds  -u  from a descriptor',
  ],
  readarray: ['Read lines into an array: another name of `mapfile`.'],
  readonly: [
    'Let variables never change again.',
    '  -a  indexed arrays  -A  associative arrays  -f  functions  -p  list',
  ],
  return: ['Leave a function or a sourced script with status N.'],
  set: [
    'Set options and positional parameters, or show variables.',
    '  -a export all  -b tell of jobs at once  -e end on failure  -f no patterns for files',
    '  -h remember commands  -m job control  -n do not execute  -u unset variables are errors',
    '  -v print lines as read  -x print commands as run  -B braces  -C do not overwrite by >',
    '  -E functions have the ERR trap  -H history expansion  -P follow links in cd  -T DEBUG in functions',
    '  -o  by name; without a name list them. A plus sign in place of the dash switches off.',
  ],
  shift: ['Move the positional parameters down by N, 1 by default.'],
  shopt: [
    'Set or show options of the shell.',
    '  -o  those of `set -o`  -p  so that they can be read again  -q  status only  -s  on  -u  off',
  ],
  source: ['Run the commands of a file in this shell: another name of `.`.'],
  suspend: ['Stop the shell until it gets SIGCONT.'],
  test: [
    'Judge a conditional expression; status 0 when it is true.',
    '  -e -f -d -h -r -w -x -s FILE   -n -z STRING   A = B  A != B   N -eq -ne -lt -le -gt -ge M',
    '  ! EXPR   A -a B   A -o B   -v NAME   FILE -nt -ot -ef FILE',
  ],
  times: ['Print the time that the shell and its children have used.'],
  trap: [
    'Run commands when a signal comes.',
    'An empty ARG ignores the signal; `-` or none gives it its default again. EXIT, DEBUG, ERR and RETURN',
    'stand for the end of the shell, each command, a failed command, and the end of a function.',
    '  -l  list signals  -p  list traps',
  ],
  true: ['Do nothing, successfully.'],
  type: [
    'Tell what a name would run.',
    '  -a  all of that name  -f  without functions  -p  path of a file  -P  even if it is something else',
    '  -t  one word: alias, keyword, function, builtin or file',
  ],
  typeset: ['Set values and attributes of variables: another name of `declare`.'],
  ulimit: [
    'Show or set limits of the shell and what it starts.',
    '  -S soft  -H hard  -a all  -c core  -d data  -f file size  -l locked memory  -n open files',
    '  -s stack  -t CPU seconds  -u processes  -v address space',
  ],
  umask: ['Show or set the mask of permissions of new files.', '  -S  in letters'],
  unalias: ['Remove aliases.', '  -a  all'],
  unset: [
    'Remove variables or functions.',
    '  -f functions  -v variables  -n the reference itself',
  ],
  wait: [
    'Wait for children and return their status.',
    '  -n  for the next that ends  -p  its number into a variable',
  ],
  if: ['Run commands when others succeed.'],
  case: ['Run the commands of the first pattern that a word matches.'],
  for: ['Run commands for each word of a list.'],
  'for ((': ['Run commands as long as an expression is not 0.'],
  select: ['Run commands for words chosen from a menu.'],
  while: ['Run commands as long as others succeed.'],
  until: ['Run commands as long as others fail.'],
  function: ['Define a function, which is called as a command.'],
  time: ['Tell how long a pipeline took.', '  -p  as POSIX prints it'],
  '{ ... }': ['Group commands, as for a redirection.'],
  '(( ... ))': ['Evaluate arithmetic; status 1 when it is 0.'],
  '[[ ... ]]': ['Judge a conditional expression, with patterns and regular expressions.'],
  coproc: ['Run a command with pipes to and from the shell.'],
};

/** All topics of `help`, sorted as it lists them. */
export const HELP_TOPICS: readonly string[] = Object.keys(SYNOPSES).sort();

export function helpOf(topic: string): HelpText | undefined {
  const text = TEXTS[topic];
  const synopsis = SYNOPSES[topic];
  if (text === undefined || synopsis === undefined) return undefined;
  const [summary, ...details] = text;
  return { synopsis, summary, details };
}
