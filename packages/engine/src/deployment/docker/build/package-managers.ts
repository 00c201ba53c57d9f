import { sha256 } from '../../../text/index.ts';
import { createEntry } from '../layers/index.ts';
import { type Command, type CommandContext, complain, splitOptions } from './command.ts';
import {
  APK_INDEX_BYTES,
  APT_LISTS_BYTES,
  BUNDLE_BYTES,
  BUNDLE_SECONDS,
  COMPRESSED_SHARE,
  DISK_BYTES_PER_SECOND,
  INDEX_SECONDS,
  NETWORK_BYTES_PER_SECOND,
  PACKAGE_SECONDS,
  RESOLVE_SECONDS,
  UNLISTED_PACKAGE_BYTES,
} from './costs.ts';
import {
  APK_PACKAGES,
  APT_PACKAGES,
  type PackageRow,
  PYTHON_OF_SYSTEM,
  PYTHON_PACKAGES,
} from './packages.ts';
import { resolvePath } from './paths.ts';
import { pathsWithin, putEntry, removeTree } from './tree.ts';

const APT_LISTS = '/var/lib/apt/lists/indexes';
const APK_INDEX = '/var/cache/apk/indexes';

/** Writes a directory of many files as one entry, downloaded and unpacked. */
function install(context: CommandContext, path: string, bytes: number, what: string): void {
  const digest = sha256(what);
  putEntry(context.files, path, createEntry({ kind: 'tree', size: bytes, digest }));
  const download = (bytes * COMPRESSED_SHARE) / NETWORK_BYTES_PER_SECOND;
  context.spend(download + bytes / DISK_BYTES_PER_SECOND);
}

function rowOf(table: Readonly<Record<string, PackageRow>>, name: string): PackageRow | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

const words = (text: string | undefined): readonly string[] => (text ? text.split(' ') : []);

/** Installs a package of the table and what it needs, where that is not there yet. */
function installPackage(
  context: CommandContext,
  table: Readonly<Record<string, PackageRow>>,
  name: string,
  directory: string,
  bin: string,
  recommends = false,
): void {
  const row = rowOf(table, name);
  if (row === undefined || context.files.has(`${directory}/${name}`)) return;
  const [mebibytes, executables, needs, recommended = 0] = row;
  for (const needed of words(needs)) {
    installPackage(context, table, needed, directory, bin, recommends);
  }
  const bytes = (mebibytes + (recommends ? recommended : 0)) * 2 ** 20;
  install(context, `${directory}/${name}`, bytes, `${name} ${bytes}`);
  context.spend(PACKAGE_SECONDS);
  for (const executable of words(executables)) {
    putEntry(context.files, `${bin}/${executable}`, createEntry({ mode: 0o755, digest: name }));
  }
}

/** The value that /etc/os-release gives for VERSION_ID. */
function systemVersion({ files }: CommandContext): string {
  const release = files.get('/etc/os-release')?.content ?? '';
  return (release.split('VERSION_ID=')[1] ?? '').trim();
}

/** `apt-get update`, `install`, `remove`, `purge`, `autoremove` and `clean`. */
export const apt: Command = (context) => {
  const { files, args, say, refuse, name } = context;
  const { operands, options } = splitOptions(args);
  const [action = '', ...wanted] = operands;
  if (action === 'update') {
    install(context, APT_LISTS, APT_LISTS_BYTES, 'lists');
    context.spend(INDEX_SECONDS);
    return 0;
  }
  // The official images of Debian and Ubuntu delete downloaded packages by themselves.
  if (action === 'clean' || action === 'autoclean' || action === 'autoremove') return 0;
  const removing = action === 'remove' || action === 'purge';
  if (action !== 'install' && !removing) {
    refuse(`${name} ${action}`, 'update, install, remove, purge, autoremove or clean');
  }
  const python = PYTHON_OF_SYSTEM[systemVersion(context)];
  const names = wanted
    .map((word) => word.split('=')[0] ?? '')
    .map((word) => (word === python ? 'python3' : word));
  const known = files.has(APT_LISTS);
  const missing = names.filter((word) => !known || rowOf(APT_PACKAGES, word) === undefined);
  if (missing.length > 0 && !removing) {
    const hint = known
      ? `(this builder's package list is short: ${Object.keys(APT_PACKAGES).join(', ')})`
      : '(the package lists are empty: apt-get update has to run first)';
    const errors = missing.map((word) => `E: Unable to locate package ${word}`);
    return complain(context, 100, ...errors, hint);
  }
  if (!options.some((option) => /^(-\w*y\w*|--yes|--assume-yes)$/.test(option))) {
    return complain(context, 1, 'Do you want to continue? [Y/n] Abort.');
  }
  for (const word of names) {
    if (removing) removeTree(files, `/usr/lib/${word}`);
    else {
      const recommends = !options.includes('--no-install-recommends');
      installPackage(context, APT_PACKAGES, word, '/usr/lib', '/usr/bin', recommends);
      say(`Setting up ${word} ...`);
    }
  }
  return 0;
};

/** `apk update`, `add` and `del`. */
export const apk: Command = (context) => {
  const { files, args, refuse } = context;
  const { operands, options } = splitOptions(args);
  const [action = '', ...wanted] = operands;
  const index = (): void => {
    install(context, APK_INDEX, APK_INDEX_BYTES, 'index');
    context.spend(INDEX_SECONDS);
  };
  if (action === 'update') {
    index();
    return 0;
  }
  if (action === 'del') {
    for (const word of wanted) removeTree(files, `/usr/lib/${word}`);
    return 0;
  }
  if (action !== 'add') refuse(`apk ${action}`, 'update, add or del');
  const fresh = options.includes('--no-cache');
  if (options.some((option) => ['-U', '--update', '--update-cache'].includes(option))) index();
  const names = wanted.map((word) => word.split(/[=~<>]/)[0] ?? '');
  const known = fresh || files.has(APK_INDEX);
  const missing = names.filter((word) => !known || rowOf(APK_PACKAGES, word) === undefined);
  if (missing.length > 0) {
    const errors = missing.map((word) => `  ${word} (no such package)`);
    const hint = `(this builder's package list is short: ${Object.keys(APK_PACKAGES).join(', ')})`;
    const why = known ? hint : '(there is no index: apk update, or apk add --no-cache)';
    return complain(context, missing.length, 'ERROR: unable to select packages:', ...errors, why);
  }
  for (const word of names) installPackage(context, APK_PACKAGES, word, '/usr/lib', '/usr/bin');
  return 0;
};

/** `pip install`, with names or `-r file`. */
export const pip: Command = (context) => {
  const { args, files, env, executable, refuse } = context;
  if (args[0] !== 'install') refuse(`pip ${args[0] ?? ''}`, 'pip install');
  const names: string[] = [];
  const flags: string[] = [];
  for (let index = 1; index < args.length; index++) {
    const word = args[index] ?? '';
    if (word === '-r' || word === '--requirement') {
      const file = args[++index] ?? '';
      const content = files.get(resolvePath(env.PWD ?? '/', file))?.content;
      if (content === undefined || content === null) {
        const message = `ERROR: Could not open requirements file: [Errno 2] No such file or directory: '${file}'`;
        return complain(context, 1, message);
      }
      for (const line of content.split('\n')) {
        const name = (line.split('#')[0] ?? '').trim();
        if (name !== '' && !name.startsWith('-')) names.push(name);
      }
    } else if (word.startsWith('-')) flags.push(word);
    else if (word.startsWith('.')) refuse('pip install of a directory', 'names or -r file');
    else names.push(word);
  }
  const local = executable.startsWith('/usr/local/');
  if (!local && !flags.includes('--break-system-packages')) {
    const message = 'error: externally-managed-environment';
    // PEP 668: since 2023 the Python of Debian, Ubuntu and Alpine refuses this. Ubuntu 22.04 does not.
    if (systemVersion(context) !== '22.04') return complain(context, 1, message);
  }
  const site = `${local ? '/usr/local' : '/usr'}/lib/python3/site-packages`;
  let bytes = 0;
  for (const requirement of names) {
    const name = (requirement.split(/[=<>~![; ]/)[0] ?? '').toLowerCase();
    if (rowOf(PYTHON_PACKAGES, name) !== undefined) {
      installPackage(context, PYTHON_PACKAGES, name, site, '/usr/local/bin');
    } else if (!files.has(`${site}/${name}`)) {
      install(context, `${site}/${name}`, UNLISTED_PACKAGE_BYTES, requirement);
    }
    bytes += files.get(`${site}/${name}`)?.size ?? 0;
    context.spend(RESOLVE_SECONDS);
  }
  const cached = !flags.includes('--no-cache-dir') && env.PIP_NO_CACHE_DIR === undefined;
  if (cached && bytes > 0) {
    const size = Math.round(bytes * COMPRESSED_SHARE);
    const digest = sha256(names.join());
    putEntry(files, '/root/.cache/pip', createEntry({ kind: 'tree', size, digest }));
  }
  return 0;
};

/** `name` of an object that came from JSON, where it is an object itself. */
function section(value: unknown, name: string): Readonly<Record<string, unknown>> {
  const found = Object(value)[name] as unknown;
  return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
}

/** What `npm run build` makes of the sources. */
function bundle(context: CommandContext, directory: string): void {
  const inputs = pathsWithin(context.files, directory)
    .filter((path) => !path.includes('/node_modules') && !path.includes('/dist'))
    .map((path) => [path, context.files.get(path)?.digest]);
  const digest = sha256(JSON.stringify(inputs));
  const entry = createEntry({ kind: 'tree', size: BUNDLE_BYTES, digest });
  putEntry(context.files, resolvePath(directory, 'dist'), entry);
  context.spend(BUNDLE_SECONDS);
}

/** `npm ci`, `npm install` and `npm run`. */
export const npm: Command = (context) => {
  const { args, files, env, refuse } = context;
  const { operands, options } = splitOptions(args);
  const directory = env.PWD ?? '/';
  const [action = '', script = ''] = operands;
  const file = resolvePath(directory, 'package.json');
  const content = files.get(file)?.content;
  if (content === undefined || content === null) {
    const message = `npm error enoent Could not read package.json: Error: ENOENT: no such file or directory, open '${file}'`;
    return complain(context, 254, 'npm error code ENOENT', message);
  }
  let manifest: unknown;
  try {
    manifest = JSON.parse(content);
  } catch {
    return complain(context, 1, 'npm error code EJSONPARSE', `npm error path ${file}`);
  }
  const modules = resolvePath(directory, 'node_modules');
  const dependencies = Object.entries(section(manifest, 'dependencies'));
  const development = Object.entries(section(manifest, 'devDependencies'));
  if (action === 'run') {
    if (!Object.hasOwn(section(manifest, 'scripts'), script)) {
      return complain(context, 1, `npm error Missing script: "${script}"`);
    }
    if (dependencies.length + development.length > 0 && !files.has(modules)) {
      return complain(context, 127, 'sh: 1: a program of node_modules: not found');
    }
    if (script !== 'build') refuse(`npm run ${script}`, 'npm run build');
    bundle(context, directory);
    return 0;
  }
  if (!['ci', 'install', 'i'].includes(action) || script !== '') {
    refuse(`npm ${operands.join(' ')}`, 'npm ci, npm install or npm run build');
  }
  if (action === 'ci' && !files.has(resolvePath(directory, 'package-lock.json'))) {
    const message =
      'npm error The `npm ci` command can only install with an existing package-lock.json';
    return complain(context, 1, message);
  }
  const production =
    env.NODE_ENV === 'production' ||
    options.some((option) => option === '--omit=dev' || option === '--production');
  const packages = production ? dependencies : [...dependencies, ...development];
  if (packages.length > 0) {
    const bytes = packages.length * UNLISTED_PACKAGE_BYTES;
    install(context, modules, bytes, JSON.stringify(packages));
    context.spend(packages.length * RESOLVE_SECONDS);
  }
  return 0;
};
