import { sha256 } from '../../../text/index.ts';
import { createEntry, type Entry, textEntry } from '../layers/index.ts';
import { type Command, type CommandContext, complain, splitOptions } from './command.ts';
import { COMPILE_SECONDS, DISK_BYTES_PER_SECOND, PROGRAM_BYTES } from './costs.ts';
import { apk, apt, npm, pip } from './package-managers.ts';
import { baseName, resolvePath } from './paths.ts';
import { compilePattern } from './pattern.ts';
import { isDirectory, makeDirectory, pathsWithin, putEntry, removeTree } from './tree.ts';

/** The operands as absolute paths; `*`, `?` and classes are matched against what is there. */
function targets({ files, env }: CommandContext, operands: readonly string[]): readonly string[] {
  return operands.flatMap((word) => {
    const path = resolvePath(env.PWD ?? '/', word);
    if (!/[*?[]/.test(word)) return [path];
    const matches = compilePattern(path, false, { field: 'RUN' });
    return [...files.keys()].filter(matches);
  });
}

/** Runs `change` on every path named; a path that is missing is an error of the command. */
function onEach(
  context: CommandContext,
  paths: readonly string[],
  change: (path: string, entry: Entry) => void,
): number {
  let status = 0;
  for (const path of paths) {
    const entry = context.files.get(path);
    if (entry !== undefined) change(path, entry);
    else {
      const message = `${context.name}: cannot access '${path}': No such file or directory`;
      status = complain(context, 1, message);
    }
  }
  return status;
}

/** `chmod` and `chown`: the first operand is what to set, `-R` goes down the tree. */
function changeMetadata(
  context: CommandContext,
  change: (setting: string, entry: Entry) => Entry,
): number {
  const { files, spend } = context;
  const { operands, options } = splitOptions(context.args);
  const [setting = '', ...rest] = operands;
  const paths = targets(context, rest);
  const all = options.includes('-R') ? paths.flatMap((path) => pathsWithin(files, path)) : paths;
  if (all.length === 0 && paths.length > 0) return onEach(context, paths, () => {});
  return onEach(context, all, (path, entry) => {
    // The union file system copies the whole file up to change its metadata.
    files.set(path, change(setting, entry));
    spend(entry.size / DISK_BYTES_PER_SECOND);
  });
}

function copyOrMove(context: CommandContext): number {
  const { files, name, env, spend } = context;
  const { operands, options } = splitOptions(context.args);
  const target = operands.at(-1);
  if (operands.length < 2 || target === undefined) {
    return complain(context, 1, `${name}: missing destination file operand`);
  }
  const destination = resolvePath(env.PWD ?? '/', target);
  const recursive = name === 'mv' || options.some((option) => /^-\w*[raR]/.test(option));
  return onEach(context, targets(context, operands.slice(0, -1)), (path, entry) => {
    if (entry.kind !== 'file' && !recursive) {
      context.say(`cp: -r not specified; omitting directory '${path}'`);
      return;
    }
    const inside = isDirectory(files, destination);
    const to = inside ? resolvePath(destination, baseName(path)) : destination;
    const moved = pathsWithin(files, path).map((inner) => [inner, files.get(inner)] as const);
    if (name === 'mv') removeTree(files, path);
    for (const [inner, value] of moved) {
      if (value === undefined) continue;
      putEntry(files, to + inner.slice(path.length), { ...value });
      spend(value.size / DISK_BYTES_PER_SECOND);
    }
  });
}

function addUser(context: CommandContext): number {
  const { files, args, name } = context;
  const user = args.at(-1) ?? '';
  const file = name.includes('group') ? '/etc/group' : '/etc/passwd';
  const old = files.get(file)?.content ?? '';
  if (user === '' || user.startsWith('-')) context.refuse(`${name} without a name`, 'a user name');
  putEntry(files, file, textEntry(`${old}${user}:x:1000:1000::/home/${user}:/bin/sh\n`));
  const home = args.includes('-m') || args.includes('--create-home') || name === 'adduser';
  if (home) makeDirectory(files, `/home/${user}`, user);
  return 0;
}

/** A program whose bytes depend on the sources alone, so that equal sources give equal files. */
function compile(context: CommandContext, output: string, sources: readonly string[]): number {
  const inputs = sources.map((path) => [path, context.files.get(path)?.digest]);
  const digest = sha256(JSON.stringify([context.args, inputs]));
  const path = resolvePath(context.env.PWD ?? '/', output);
  const file = isDirectory(context.files, path) ? `${path}/main` : path;
  putEntry(context.files, file, createEntry({ size: PROGRAM_BYTES, digest, mode: 0o755 }));
  context.spend(COMPILE_SECONDS);
  return 0;
}

function go(context: CommandContext): number {
  const { args, files, env, refuse } = context;
  const directory = env.PWD ?? '/';
  const sources = pathsWithin(files, directory).filter((path) => /\.(go|mod|sum)$/.test(path));
  if (args[0] === 'mod' && args[1] === 'download') {
    if (!files.has(resolvePath(directory, 'go.mod'))) {
      return complain(context, 1, 'go: no modules specified (see "go help mod download")');
    }
    putEntry(files, '/go/pkg/mod', createEntry({ kind: 'tree', size: 2 * PROGRAM_BYTES }));
    context.spend(2);
    return 0;
  }
  if (args[0] !== 'build') refuse(`go ${args[0] ?? ''}`, 'go build or go mod download');
  if (!sources.some((path) => path.endsWith('.go'))) {
    return complain(context, 1, `no Go files in ${directory}`);
  }
  const at = args.indexOf('-o');
  return compile(context, at < 0 ? baseName(directory) : (args[at + 1] ?? 'main'), sources);
}

function gcc(context: CommandContext): number {
  const { args, files, env } = context;
  const at = args.indexOf('-o');
  const names = args.filter((word) => /\.(c|cc|cpp|h)$/.test(word));
  const sources = names.map((name) => resolvePath(env.PWD ?? '/', name));
  const missing = names.find((_, index) => !files.has(sources[index] ?? ''));
  if (missing !== undefined) {
    return complain(context, 1, `gcc: error: ${missing}: No such file or directory`);
  }
  if (names.length === 0) return complain(context, 1, 'gcc: fatal error: no input files');
  return compile(context, at < 0 ? 'a.out' : (args[at + 1] ?? 'a.out'), sources);
}

const nothing: Command = () => 0;

/** Commands that the shell has built in, so that no file has to be there. */
export const BUILT_IN: readonly string[] = ['cd', 'echo', 'export', 'set', 'true', ':', 'printf'];

/** Every command that a RUN step knows, by name. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  ':': nothing,
  apk,
  'apt-get': apt,
  apt,
  addgroup: addUser,
  adduser: addUser,
  groupadd: addUser,
  useradd: addUser,
  cat: (context) =>
    onEach(context, targets(context, splitOptions(context.args).operands), (_, { content }) => {
      if (content !== null) context.say(content.trimEnd());
    }),
  cd: (context) => {
    const path = resolvePath(context.env.PWD ?? '/', context.args[0] ?? '/root');
    if (!isDirectory(context.files, path)) {
      return complain(context, 2, `cd: can't cd to ${context.args[0] ?? path}`);
    }
    context.env.PWD = path;
    return 0;
  },
  chmod: (context) =>
    changeMetadata(context, (setting, entry) => {
      const octal = /^[0-7]{3,4}$/.test(setting);
      if (!octal && setting !== '+x') context.refuse(`chmod ${setting}`, 'octal digits or +x');
      return { ...entry, mode: octal ? Number.parseInt(setting, 8) : entry.mode | 0o111 };
    }),
  chown: (context) => changeMetadata(context, (owner, entry) => ({ ...entry, owner })),
  cp: copyOrMove,
  mv: copyOrMove,
  echo: ({ args, say }) => {
    say((args[0] === '-n' || args[0] === '-e' ? args.slice(1) : args).join(' '));
    return 0;
  },
  printf: ({ args, say, refuse }) => {
    if (args.length !== 1 || args[0]?.includes('%')) refuse('printf with %', 'printf text');
    say((args[0] ?? '').replaceAll('\\n', '\n').replace(/\n$/, ''));
    return 0;
  },
  export: ({ args, env }) => {
    for (const word of args) {
      const equals = word.indexOf('=');
      if (equals > 0) env[word.slice(0, equals)] = word.slice(equals + 1);
    }
    return 0;
  },
  false: () => 1,
  gcc,
  go,
  id: nothing,
  ls: nothing,
  mkdir: (context) => {
    const { operands, options } = splitOptions(context.args);
    let status = 0;
    for (const path of targets(context, operands)) {
      if (context.files.has(path) && !options.some((option) => option.includes('p'))) {
        status = complain(context, 1, `mkdir: cannot create directory '${path}': File exists`);
      } else makeDirectory(context.files, path);
    }
    return status;
  },
  npm,
  pip,
  pip3: pip,
  pwd: ({ say, env }) => {
    say(env.PWD ?? '/');
    return 0;
  },
  rm: (context) => {
    const { operands, options } = splitOptions(context.args);
    const has = (letter: string): boolean => options.some((option) => option.includes(letter));
    const paths = targets(context, operands);
    const present = paths.filter((path) => context.files.has(path) || !has('f'));
    return onEach(context, present, (path, { kind }) => {
      if (kind !== 'file' && !has('r') && !has('R')) {
        context.refuse('rm of a directory without -r', 'rm -r');
      }
      removeTree(context.files, path);
    });
  },
  set: nothing,
  sleep: ({ args, spend }) => {
    spend(Math.min(Number(args[0]) || 0, 3600));
    return 0;
  },
  touch: (context) => {
    for (const path of targets(context, context.args)) {
      putEntry(context.files, path, { ...(context.files.get(path) ?? textEntry('')) });
    }
    return 0;
  },
  true: nothing,
};
