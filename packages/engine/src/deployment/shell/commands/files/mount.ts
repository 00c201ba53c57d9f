import { type MountOptions, type Run, SystemError } from '../../../../machine/index.ts';
import type { Command, CommandContext } from '../command.ts';
import { attempt } from '../formats/attempt.ts';
import { option } from '../formats/option.ts';
import { parseSize } from '../formats/sizes.ts';
import { writeErrors } from '../formats/write-errors.ts';
import { canonicalPath } from './canonical-path.ts';
import { readMounts } from './mount-table.ts';

/** Exit status of a mount that failed. Source: mount(8). */
const FAILURE = 32;

export const mount: Command = {
  name: 'mount',
  follows: 'util-linux 2.38.1',
  summary: 'Mount a filesystem.',
  synopsis: ['', '[-t TYPE] [-o OPTIONS] SOURCE DIRECTORY', '--bind SOURCE DIRECTORY'],
  options: [
    option('B', 'bind', 'mount a subtree somewhere else (same as -o bind)'),
    option(
      'o',
      'options',
      'comma-separated list of mount options: ro, rw, bind, size=',
      'required',
    ),
    option('r', 'read-only', 'mount the filesystem read-only (same as -o ro)'),
    option('t', 'types', 'limit the set of filesystem types, or the type to mount', 'required'),
    option('v', 'verbose', 'say what is being done'),
    option('w', 'rw', 'mount the filesystem read-write (default)'),
  ],
  unsupported: [
    '-a',
    '--all',
    '-c',
    '-f',
    '--fake',
    '-i',
    '-l',
    '-L',
    '-M',
    '--move',
    '-n',
    '-N',
    '-R',
    '--rbind',
    '-T',
    '-U',
    '--make-private',
    '--make-shared',
    '--make-slave',
    '--make-unbindable',
    '-o remount',
  ],
  *run(context) {
    const { system, name, options, operands, output, complain } = context;
    const [source, target, extra] = operands;
    const types = options.values('types').flatMap((value) => value.split(','));
    if (source === undefined) {
      for (const one of yield* readMounts(system)) {
        if (types.length > 0 && !types.includes(one.type)) continue;
        yield* output.write(`${one.source} on ${one.target} type ${one.type} (${one.options})\n`);
      }
      return 0;
    }
    if (extra !== undefined) {
      yield* complain('bad usage');
      yield* writeErrors(context, [`Try '${name} --help' for more information.`]);
      return 1;
    }
    if (target === undefined) {
      yield* complain(`${source}: can't find in /etc/fstab.`);
      return 1;
    }
    if (system.uid !== 0) {
      yield* complain(`${target}: must be superuser to use mount.`);
      return FAILURE;
    }
    const wanted = optionsOf(context, types[0]);
    if (typeof wanted === 'string') {
      yield* complain(`${target}: ${wanted}`);
      return FAILURE;
    }
    const error = attempt(() => system.mount(source, target, wanted));
    if (error instanceof SystemError) return yield* explain(context, source, target, wanted, error);
    if (options.has('verbose')) yield* output.write(`${name}: ${source} mounted on ${target}.\n`);
    return 0;
  },
};

function optionsOf({ options }: CommandContext, type: string | undefined): MountOptions | string {
  let readOnly = options.has('read-only');
  let bind = options.has('bind');
  let size: number | undefined;
  for (const one of options.values('options').flatMap((value) => value.split(','))) {
    if (one === 'ro') readOnly = true;
    else if (one === 'rw') readOnly = false;
    else if (one === 'bind') bind = true;
    else if (one.startsWith('size=')) {
      const value = one.slice('size='.length);
      size = parseSize(
        value.replace(/[kmgt]$/, (letter) => letter.toUpperCase()),
        'KMGT',
      );
      if (size === undefined)
        return `wrong fs type, bad option, bad superblock on ${type ?? 'none'}, missing codepage or helper program, or other error.`;
    }
  }
  return {
    ...(type === undefined ? {} : { type }),
    ...(bind ? { bind } : {}),
    ...(readOnly ? { readOnly } : {}),
    ...(size === undefined ? {} : { size }),
  };
}

function* explain(
  context: CommandContext,
  source: string,
  target: string,
  wanted: MountOptions,
  error: SystemError,
): Run<number> {
  const { system, complain } = context;
  const missing = (path: string): boolean =>
    attempt(() => system.status(path)) instanceof SystemError;
  let message: string;
  if (missing(target)) message = 'mount point does not exist.';
  else if (error.code === 'ENOENT' || (wanted.type !== 'tmpfs' && missing(source))) {
    message = `special device ${source} does not exist.`;
  } else if (error.code === 'ENOTDIR') message = 'mount point is not a directory.';
  else if (error.code === 'EBUSY') message = `${source} already mounted or mount point busy.`;
  else if (error.code === 'EPERM') message = 'permission denied.';
  else if (error.code === 'ENODEV' && wanted.type !== undefined)
    message = `unknown filesystem type '${wanted.type}'.`;
  else if (error.code === 'ENODEV') message = `${source} is not a block device.`;
  else if (error.code === 'EINVAL') {
    message = `wrong fs type, bad option, bad superblock on ${source}, missing codepage or helper program, or other error.`;
  } else message = `mount(2) system call failed: ${error.message}.`;
  yield* complain(`${target}: ${message}`);
  yield* writeErrors(context, [
    '       dmesg(1) may have more information after failed mount system call.',
  ]);
  return FAILURE;
}

export const umount: Command = {
  name: 'umount',
  follows: 'util-linux 2.38.1',
  summary: 'Unmount filesystems.',
  synopsis: ['[OPTION]... DIRECTORY|DEVICE...'],
  options: [
    option('q', 'quiet', "suppress 'not mounted' error messages"),
    option('v', 'verbose', 'say what is being done'),
  ],
  unsupported: [
    '-a',
    '--all',
    '-A',
    '-c',
    '-d',
    '-f',
    '--force',
    '-i',
    '-l',
    '--lazy',
    '-n',
    '-N',
    '-O',
    '-R',
    '--recursive',
    '-r',
    '-t',
  ],
  *run(context) {
    const { system, name, options, operands, output, complain } = context;
    if (operands.length === 0) {
      yield* complain('bad usage');
      yield* writeErrors(context, [`Try '${name} --help' for more information.`]);
      return 1;
    }
    const mounts = yield* readMounts(system);
    let status = 0;
    for (const path of operands) {
      const device = mounts.findLast(({ source }) => source === path && source.startsWith('/'));
      const target = device?.target ?? path;
      const found = attempt(() => canonicalPath(system, target, 'all'));
      let problem: string | undefined;
      if (found instanceof SystemError) problem = 'no mount point specified.';
      else if (!mounts.some((one) => one.target === found)) problem = 'not mounted.';
      else if (system.uid !== 0) problem = 'must be superuser to unmount.';
      else {
        const error = attempt(() => system.unmount(found));
        if (error instanceof SystemError) {
          problem =
            error.code === 'EBUSY'
              ? 'target is busy.'
              : error.code === 'EINVAL'
                ? 'not mounted.'
                : `${error.message}.`;
        } else if (options.has('verbose')) yield* output.write(`${name}: ${found} unmounted\n`);
      }
      if (problem === undefined) continue;
      if (!(options.has('quiet') && problem === 'not mounted.'))
        yield* complain(`${path}: ${problem}`);
      status = FAILURE;
    }
    return status;
  },
};
