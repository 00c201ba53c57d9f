/** The options of `set -o` with their letters. Source: bash(1), "SHELL BUILTIN COMMANDS", set. */
const SET_OPTIONS = {
  allexport: 'a',
  braceexpand: 'B',
  emacs: '',
  errexit: 'e',
  errtrace: 'E',
  functrace: 'T',
  hashall: 'h',
  histexpand: 'H',
  history: '',
  ignoreeof: '',
  'interactive-comments': '',
  keyword: 'k',
  monitor: 'm',
  noclobber: 'C',
  noexec: 'n',
  noglob: 'f',
  nolog: '',
  notify: 'b',
  nounset: 'u',
  onecmd: 't',
  physical: 'P',
  pipefail: '',
  posix: '',
  privileged: 'p',
  verbose: 'v',
  vi: '',
  xtrace: 'x',
} as const;

export type SetOptionName = keyof typeof SET_OPTIONS;
export type SetOptions = Record<SetOptionName, boolean>;

/** All options of `set -o`, in the order in which bash lists them. */
export const SET_OPTION_NAMES = Object.keys(SET_OPTIONS) as readonly SetOptionName[];

/** The letter of an option, empty when it has none. */
export function letterOf(name: SetOptionName): string {
  return SET_OPTIONS[name];
}

/** The options of a shell that runs a script; an interactive one sets more. */
export function defaultSetOptions(): SetOptions {
  const options = Object.fromEntries(SET_OPTION_NAMES.map((name) => [name, false])) as SetOptions;
  options.braceexpand = true;
  options.hashall = true;
  options['interactive-comments'] = true;
  return options;
}

/** The options of `shopt` with their values in a shell that runs a script. Source: bash(1), shopt. */
const SHELL_OPTIONS = {
  autocd: false,
  assoc_expand_once: false,
  cdable_vars: false,
  cdspell: false,
  checkhash: false,
  checkjobs: false,
  checkwinsize: true,
  cmdhist: true,
  compat31: false,
  compat32: false,
  compat40: false,
  compat41: false,
  compat42: false,
  compat43: false,
  compat44: false,
  complete_fullquote: true,
  direxpand: false,
  dirspell: false,
  dotglob: false,
  execfail: false,
  expand_aliases: false,
  extdebug: false,
  extglob: false,
  extquote: true,
  failglob: false,
  force_fignore: true,
  globasciiranges: true,
  globskipdots: true,
  globstar: false,
  gnu_errfmt: false,
  histappend: false,
  histreedit: false,
  histverify: false,
  hostcomplete: true,
  huponexit: false,
  inherit_errexit: false,
  interactive_comments: true,
  lastpipe: false,
  lithist: false,
  localvar_inherit: false,
  localvar_unset: false,
  login_shell: false,
  mailwarn: false,
  no_empty_cmd_completion: false,
  nocaseglob: false,
  nocasematch: false,
  noexpand_translation: false,
  nullglob: false,
  patsub_replacement: true,
  progcomp: true,
  progcomp_alias: false,
  promptvars: true,
  restricted_shell: false,
  shift_verbose: false,
  sourcepath: true,
  varredir_close: false,
  xpg_echo: false,
} satisfies Record<string, boolean>;

export type ShellOptionName = keyof typeof SHELL_OPTIONS;
export type ShellOptions = Record<ShellOptionName, boolean>;

/** All options of `shopt`, in the order in which bash lists them. */
export const SHELL_OPTION_NAMES = Object.keys(SHELL_OPTIONS) as readonly ShellOptionName[];

/** The options of a shell that runs a script; an interactive one sets `expand_aliases`. */
export function defaultShellOptions(): ShellOptions {
  return { ...SHELL_OPTIONS };
}
