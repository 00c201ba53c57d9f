import type { Run, System } from '../../../../machine/index.ts';
import type { Command, CommandContext, Options } from '../command.ts';
import { matchWord } from '../formats/argument-words.ts';
import { attempt } from '../formats/attempt.ts';
import { option } from '../formats/option.ts';
import { directoryName, joinPath } from '../formats/paths.ts';
import { BACKUP_OPTIONS, type BackupSettings, backupsOf } from './backups.ts';
import { type CopySettings, createCopier } from './copy.ts';
import { DESTINATION_OPTIONS, isDirectory, placementsOf } from './destination.ts';

const ATTRIBUTES = ['mode', 'timestamps', 'ownership', 'links', 'context', 'xattr', 'all'].map(
  (word) => [word],
);

export const cp: Command = {
  name: 'cp',
  follows: 'GNU coreutils 9.1',
  summary: 'Copy SOURCE to DEST, or multiple SOURCE(s) to DIRECTORY.',
  synopsis: [
    '[OPTION]... [-T] SOURCE DEST',
    '[OPTION]... SOURCE... DIRECTORY',
    '[OPTION]... -t DIRECTORY SOURCE...',
  ],
  options: [
    option('a', 'archive', 'same as -dR --preserve=all'),
    ...BACKUP_OPTIONS,
    option('', 'attributes-only', "don't copy the file data, just the attributes"),
    option('d', '', 'same as --no-dereference --preserve=links'),
    option(
      'f',
      'force',
      'if an existing destination file cannot be opened, remove it and try again',
    ),
    option('i', 'interactive', 'prompt before overwrite'),
    option('H', '', 'follow command-line symbolic links in SOURCE'),
    option('l', 'link', 'hard link files instead of copying'),
    option('L', 'dereference', 'always follow symbolic links in SOURCE'),
    option('n', 'no-clobber', 'do not overwrite an existing file'),
    option('P', 'no-dereference', 'never follow symbolic links in SOURCE'),
    option('p', '', 'same as --preserve=mode,ownership,timestamps'),
    option(
      '',
      'preserve',
      'preserve the attributes: mode,ownership,timestamps,links,all',
      'optional',
    ),
    option('', 'no-preserve', "don't preserve the attributes", 'required'),
    option('', 'parents', 'use full source file name under DIRECTORY'),
    option('r', 'recursive', 'copy directories recursively'),
    { name: 'recursive', short: 'R', help: 'copy directories recursively' },
    option('', 'reflink', 'auto, always or never: no file system here shares blocks', 'optional'),
    option('', 'remove-destination', 'remove each existing destination file before opening it'),
    option('', 'sparse', 'auto, always or never: holes are not made', 'required'),
    option('s', 'symbolic-link', 'make symbolic links instead of copying'),
    ...DESTINATION_OPTIONS,
    option('u', 'update', 'copy only when SOURCE is newer than the destination or it is missing'),
    option('v', 'verbose', 'explain what is being done'),
    option('x', 'one-file-system', 'stay on this file system'),
  ],
  unsupported: ['--copy-contents', '--strip-trailing-slashes', '-Z', '--context'],
  *run(context) {
    const { options, system, misuse } = context;
    for (const name of ['preserve', 'no-preserve']) {
      for (const attribute of options.values(name).flatMap((value) => attributesOf(name, value))) {
        if (typeof attribute === 'object') return yield* misuse(attribute.problem);
      }
    }
    if (options.has('link') && options.has('symbolic-link')) {
      return yield* misuse('cannot make both hard and symbolic links');
    }
    const placements = yield* placementsOf(context);
    if (typeof placements === 'number') return placements;
    const backup = yield* backupsOf(context);
    if (typeof backup === 'number') return backup;
    if (backup !== undefined && options.has('no-clobber')) {
      return yield* misuse('options --backup and --no-clobber are mutually exclusive');
    }
    const settings = settingsOf(options, backup);
    const copier = createCopier(context, settings);
    const parents: { readonly root: string; readonly path: string }[] = [];
    let status = 0;
    for (const { from, to } of placements) {
      let target = to;
      if (options.has('parents')) {
        const root = options.value('target-directory') ?? context.operands.at(-1) ?? '';
        if (!isDirectory(system, root))
          return yield* misuse('with --parents, the destination must be a directory');
        target = joinPath(root, from);
        yield* makeParents(context, directoryName(target));
        parents.push({ root, path: directoryName(from) });
      }
      if (!(yield* copier.copy(from, target))) status = 1;
    }
    if (settings.preserve.mode) for (const { root, path } of parents) keepModes(system, root, path);
    return status;
  },
};

/** Gives the directories that --parents made the modes of those that they are copies of. */
function keepModes(system: System, root: string, path: string): void {
  if (path === '.' || path === '/') return;
  attempt(() => system.changePermissions(joinPath(root, path), system.status(path).permissions));
  keepModes(system, root, directoryName(path));
}

function* makeParents({ system }: CommandContext, path: string): Run {
  if (isDirectory(system, path)) return;
  const parent = directoryName(path);
  if (parent !== path) yield* makeParents({ system } as CommandContext, parent);
  system.makeDirectory(path);
}

/** The attributes that a list names, all in their full words, or what is wrong with them. */
function attributesOf(name: string, list: string): readonly ReturnType<typeof matchWord>[] {
  if (list === '') return ['mode', 'ownership', 'timestamps'];
  return list.split(',').map((word) => matchWord(`--${name}`, word, ATTRIBUTES));
}

function settingsOf(options: Options, backup: BackupSettings | undefined): CopySettings {
  const recursive = options.has('recursive') || options.has('archive');
  let follow: CopySettings['follow'] = recursive || options.has('link') ? 'none' : 'all';
  let overwrite: CopySettings['overwrite'] = 'always';
  const preserve = { mode: false, owner: false, times: false, links: false };
  for (const { name, value } of options.given) {
    if (name === 'archive' || name === 'd' || name === 'no-dereference') follow = 'none';
    else if (name === 'dereference') follow = 'all';
    else if (name === 'H') follow = 'arguments';
    else if (name === 'interactive') overwrite = 'ask';
    else if (name === 'no-clobber') overwrite = 'never';
    if (name === 'archive')
      Object.assign(preserve, { mode: true, owner: true, times: true, links: true });
    else if (name === 'd') preserve.links = true;
    else if (name === 'p') Object.assign(preserve, { mode: true, owner: true, times: true });
    else if (name === 'preserve' || name === 'no-preserve') {
      const on = name === 'preserve';
      for (const attribute of attributesOf(name, value)) {
        if (attribute === 'mode' || attribute === 'all') preserve.mode = on;
        if (attribute === 'ownership' || attribute === 'all') preserve.owner = on;
        if (attribute === 'timestamps' || attribute === 'all') preserve.times = on;
        if (attribute === 'links' || attribute === 'all') preserve.links = on;
      }
    }
  }
  return {
    recursive,
    follow,
    preserve,
    overwrite,
    backup,
    onlyNewer: options.has('update'),
    force: options.has('force'),
    removeFirst: options.has('remove-destination'),
    verbose: options.has('verbose'),
    instead: options.has('link')
      ? 'hard link'
      : options.has('symbolic-link')
        ? 'symbolic link'
        : 'copy',
    attributesOnly: options.has('attributes-only'),
    oneFileSystem: options.has('one-file-system'),
    moving: false,
    specialFiles: recursive,
  };
}
