import { print } from '../execution/output.ts';
import { hashedPath, isExecutable, STANDARD_PATH, searchPath } from '../execution/path-search.ts';
import type { Builtin, Shell } from '../execution/shell.ts';
import { isSpecialBuiltin } from '../execution/special-builtins.ts';
import { printFunction, RESERVED_WORDS } from '../syntax/index.ts';
import { readValue } from '../variables/index.ts';
import { showAlias } from './aliases.ts';
import { builtinError, parseOptions, WRONG_USAGE } from './builtin-options.ts';

/** What a name can stand for, in the order in which the shell looks. */
type Meaning =
  | { readonly kind: 'alias'; readonly value: string }
  | { readonly kind: 'keyword' }
  | { readonly kind: 'function' }
  | { readonly kind: 'builtin' }
  | { readonly kind: 'file'; readonly path: string; readonly hashed: boolean };

function builtinNamed(shell: Shell, name: string): boolean {
  return shell.executor.builtins.has(name) && !shell.disabled.has(name);
}

interface LookUp {
  readonly all: boolean;
  readonly functions: boolean;
  readonly filesOnly: boolean;
  readonly path?: string;
}

/** The meanings of a name: the first, or all. */
function meaningsOf(shell: Shell, name: string, options: LookUp): readonly Meaning[] {
  const { state, system } = shell;
  const found: Meaning[] = [];
  if (!options.filesOnly) {
    const alias = state.shopt.expand_aliases ? state.aliases.get(name) : undefined;
    if (alias !== undefined) found.push({ kind: 'alias', value: alias });
    if (RESERVED_WORDS.has(name)) found.push({ kind: 'keyword' });
    if (options.functions && state.functions.has(name)) found.push({ kind: 'function' });
    if (builtinNamed(shell, name)) found.push({ kind: 'builtin' });
  }
  if (found.length > 0 && !options.all) return found.slice(0, 1);
  if (name.includes('/')) {
    if (isExecutable(system, name)) found.push({ kind: 'file', path: name, hashed: false });
    return found;
  }
  const known = state.hashed.get(name);
  if (known !== undefined && !options.all && options.path === undefined) {
    return [{ kind: 'file', path: known.path, hashed: true }];
  }
  const path = options.path ?? readValue(state, 'PATH') ?? '';
  for (const file of searchPath(system, name, path)) {
    if (!isExecutable(system, file)) continue;
    found.push({ kind: 'file', path: file, hashed: false });
  }
  return options.all ? found : found.slice(0, 1);
}

/** A sentence about what a name stands for, as `type` prints it. */
function describe(shell: Shell, name: string, meaning: Meaning): string {
  switch (meaning.kind) {
    case 'alias':
      return `${name} is aliased to \`${meaning.value}'\n`;
    case 'keyword':
      return `${name} is a shell keyword\n`;
    case 'function': {
      const definition = shell.state.functions.get(name)?.definition;
      const text = definition === undefined ? '' : printFunction(definition);
      return `${name} is a function\n${text}\n`;
    }
    case 'builtin':
      return `${name} is a ${shell.state.options.posix && isSpecialBuiltin(name) ? 'special ' : ''}shell builtin\n`;
    case 'file':
      return meaning.hashed
        ? `${name} is hashed (${meaning.path})\n`
        : `${name} is ${meaning.path}\n`;
  }
}

export const type: Builtin = (shell, given, name) => {
  // The old long options are still understood.
  const args = given.map((argument) =>
    argument.replace(/^--?(type|path|all)$/, (_, word: string) => `-${word.charAt(0)}`),
  );
  const options = parseOptions(shell, name, args, 'afptP');
  if (options === undefined) return WRONG_USAGE;
  let status = 0;
  for (const operand of options.operands) {
    const meanings = meaningsOf(shell, operand, {
      all: options.has('a'),
      functions: !options.has('f'),
      filesOnly: options.has('P') || (options.has('p') && options.has('a')),
    });
    if (meanings.length === 0) {
      status = 1;
      if (!options.has('t') && !options.has('p') && !options.has('P')) {
        builtinError(shell, name, `${operand}: not found`);
      }
    }
    for (const meaning of meanings) {
      if (options.has('t')) print(shell, `${meaning.kind}\n`);
      else if (options.has('p') || options.has('P')) {
        if (meaning.kind === 'file') print(shell, `${meaning.path}\n`);
      } else print(shell, describe(shell, operand, meaning));
    }
  }
  return status;
};

export const command: Builtin = (shell, args, name) => {
  const options = parseOptions(shell, name, args, 'pVv');
  if (options === undefined) return WRONG_USAGE;
  const { operands } = options;
  if (operands.length === 0) return 0;
  if (!options.has('v') && !options.has('V')) {
    return shell.executor.runWords(
      shell,
      operands,
      options.has('p') ? 'along the standard path' : 'not among functions',
    );
  }
  let found = false;
  for (const operand of operands) {
    const [meaning] = meaningsOf(shell, operand, {
      all: false,
      functions: true,
      filesOnly: false,
      ...(options.has('p') ? { path: STANDARD_PATH } : {}),
    });
    if (meaning === undefined) {
      if (options.has('V')) builtinError(shell, name, `${operand}: not found`);
      continue;
    }
    found = true;
    if (options.has('V')) print(shell, describe(shell, operand, meaning));
    else if (meaning.kind === 'alias') print(shell, showAlias(operand, meaning.value));
    else print(shell, `${meaning.kind === 'file' ? meaning.path : operand}\n`);
  }
  return found ? 0 : 1;
};

export const builtin: Builtin = (shell, given, name) => {
  const args = given[0] === '--' ? given.slice(1) : given;
  const [wanted] = args;
  if (wanted === undefined) return 0;
  const found = shell.executor.builtins.get(wanted);
  if (found === undefined) return builtinError(shell, name, `${wanted}: not a shell builtin`);
  return found(shell, args.slice(1), wanted);
};

export const hash: Builtin = (shell, args, name) => {
  const { state, system } = shell;
  const options = parseOptions(shell, name, args, 'dlp:rt');
  if (options === undefined) return WRONG_USAGE;
  const { operands } = options;
  if (!state.options.hashall) return builtinError(shell, name, 'hashing disabled');
  if (options.has('r')) state.hashed.clear();
  if (operands.length === 0) {
    if (!options.has('r')) printHashed(shell, options.has('l'));
    return 0;
  }
  let status = 0;
  const path = options.value('p');
  for (const operand of operands) {
    const known = state.hashed.get(operand);
    if (options.has('t') || options.has('d')) {
      if (known === undefined) {
        status = builtinError(shell, name, `${operand}: not found`);
      } else if (options.has('d')) state.hashed.delete(operand);
      else if (options.has('l')) print(shell, `builtin hash -p ${known.path} ${operand}\n`);
      else print(shell, operands.length > 1 ? `${operand}\t${known.path}\n` : `${known.path}\n`);
      continue;
    }
    if (path !== undefined) {
      state.hashed.set(operand, { path, hits: 0 });
      continue;
    }
    if (operand.includes('/') || builtinNamed(shell, operand) || state.functions.has(operand))
      continue;
    const [found] = searchPath(system, operand, readValue(state, 'PATH') ?? '');
    if (found === undefined || !isExecutable(system, found)) {
      state.hashed.delete(operand);
      status = builtinError(shell, name, `${operand}: not found`);
    } else state.hashed.set(operand, { path: hashedPath(found), hits: 0 });
  }
  return status;
};

function printHashed(shell: Shell, reusable: boolean): void {
  const { hashed } = shell.state;
  if (hashed.size === 0) {
    if (!reusable) print(shell, 'hash: hash table empty\n');
    return;
  }
  if (!reusable) print(shell, 'hits\tcommand\n');
  for (const [name, { path, hits }] of hashed) {
    print(
      shell,
      reusable ? `builtin hash -p ${path} ${name}\n` : `${String(hits).padStart(4)}\t${path}\n`,
    );
  }
}

export const enable: Builtin = (shell, args, name) => {
  const options = parseOptions(shell, name, args, 'adnpsf:');
  if (options === undefined) return WRONG_USAGE;
  const { operands } = options;
  if (options.has('f') || options.has('d')) {
    return builtinError(shell, name, 'dynamic loading not available');
  }
  if (operands.length === 0 || options.has('p')) {
    for (const builtinName of [...shell.executor.builtins.keys()].sort()) {
      if (options.has('s') && !isSpecialBuiltin(builtinName)) continue;
      const off = shell.disabled.has(builtinName);
      if (!options.has('a') && off !== options.has('n')) continue;
      print(shell, `enable ${off ? '-n ' : ''}${builtinName}\n`);
    }
    return 0;
  }
  let status = 0;
  for (const operand of operands) {
    if (!shell.executor.builtins.has(operand)) {
      status = builtinError(shell, name, `${operand}: not a shell builtin`);
    } else if (options.has('n')) shell.disabled.add(operand);
    else shell.disabled.delete(operand);
  }
  return status;
};
