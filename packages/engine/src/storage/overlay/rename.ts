import { type InodeNumber, SystemError } from '../../machine/index.ts';
import { dropNode, emptyUpper, hasLastName, makeOpaque, makeWhiteout } from './changes.ts';
import { attempt, copyUp } from './copy-up.ts';
import {
  childOf,
  entriesOf,
  isBelow,
  isHidden,
  isOpaque,
  OPAQUE_NAME,
  WORK_NAME,
} from './lookup.ts';
import { directoryOf, type Overlay, type OverlayNode, upperOf } from './node.ts';

/** A name in a directory. */
interface NamePlace {
  readonly directory: InodeNumber;
  readonly name: string;
}

/** Whether a directory is `ancestor` or below it. */
function isWithin(directory: OverlayNode, ancestor: OverlayNode): boolean {
  for (let node: OverlayNode | undefined = directory; node !== undefined; ) {
    if (node === ancestor) return true;
    node = node.place?.parent;
  }
  return false;
}

/** Refuses to put `node` over `target`. */
function checkReplaced(overlay: Overlay, node: OverlayNode, target: OverlayNode | undefined): void {
  const isDirectory = node.kind === 'directory';
  if (target !== undefined) {
    if (isDirectory && target.kind !== 'directory') throw new SystemError('ENOTDIR');
    if (!isDirectory && target.kind === 'directory') throw new SystemError('EISDIR');
  }
  // Without `redirect_dir` a directory stays where lower layers have it: `mv` copies it instead.
  if (isDirectory && (node.upper === undefined || node.lowers.length > 0)) {
    throw new SystemError('EXDEV');
  }
  if (target?.kind === 'directory' && entriesOf(overlay, target).length > 0) {
    throw new SystemError('ENOTEMPTY');
  }
}

/** `rename` of the port. EXDEV for a directory that a lower layer has. */
export function renameNode(overlay: Overlay, from: NamePlace, to: NamePlace, time: number): void {
  const source = directoryOf(overlay, from.directory);
  const destination = directoryOf(overlay, to.directory);
  const upper = upperOf(overlay);
  const node = childOf(overlay, source, from.name);
  const target = childOf(overlay, destination, to.name);
  if (node === undefined) throw new SystemError('ENOENT');
  if (node.kind === 'directory' && isWithin(destination, node)) throw new SystemError('EINVAL');
  if (target?.kind === 'directory' && isWithin(source, target)) throw new SystemError('ENOTEMPTY');
  // Two names of one file: nothing is done, and both stay.
  if (target === node) return;
  if (destination.removed) throw new SystemError('ENOENT');
  checkReplaced(overlay, node, target);
  if (isHidden(to.name)) throw new SystemError('EINVAL');

  const leaving = copyUp(overlay, source);
  const inode = copyUp(overlay, node);
  const entering = copyUp(overlay, destination);
  const isLast = target !== undefined && hasLastName(upper, target);
  const isUncovered = isBelow(source, from.name);
  const mustHide = node.kind === 'directory' && isBelow(destination, to.name);
  attempt(upper, [leaving, entering], (undo) => {
    if (isUncovered) {
      makeWhiteout(upper, leaving, WORK_NAME, time);
      undo(() => upper.unlink(leaving, WORK_NAME, time));
    }
    if (mustHide && !isOpaque(upper, inode)) {
      makeOpaque(upper, inode, time);
      undo(() => upper.unlink(inode, OPAQUE_NAME, time));
    }
    if (target?.kind === 'directory' && target.upper !== undefined) {
      emptyUpper(upper, target.upper, time);
    } else if (node.kind === 'directory' && upper.lookup(entering, to.name) !== undefined) {
      upper.unlink(entering, to.name, time);
      undo(() => makeWhiteout(upper, entering, to.name, time));
    }
    upper.rename(
      { directory: leaving, name: from.name },
      { directory: entering, name: to.name },
      time,
    );
    if (isUncovered) {
      const work = { directory: leaving, name: WORK_NAME };
      upper.rename(work, { directory: leaving, name: from.name }, time);
    }
  });
  source.children.delete(from.name);
  destination.children.set(to.name, node);
  node.place = { parent: destination, name: to.name };
  if (target !== undefined && isLast) dropNode(overlay, target);
}
