import type { Happening } from './simulation.ts';

/** One happening in words, as a sentence without its full stop. */
export function describeHappening(happening: Happening): string {
  const { kind } = happening;
  switch (kind) {
    case 'crashed':
      return `${happening.machine} stops answering; the NameNode does not know yet`;
    case 'stale':
      return `${happening.machine} is stale: no heartbeat for some time`;
    case 'dead':
      return `The NameNode declares ${happening.machine} dead and no longer counts its replicas`;
    case 'rejoined':
      return `${happening.machine} is back and reports the blocks on its disks`;
    case 'recommissioned':
      return `${happening.machine} is taken back into service`;
    case 'decommissioning':
      return `${happening.machine} is to leave; its blocks are copied elsewhere first`;
    case 'decommissioned':
      return `${happening.machine} can be switched off: no block depends on it`;
    case 'block-lost':
      return `${happening.block} is on no running machine any more`;
    case 'block-back':
      return `${happening.block} is readable again`;
    case 'excess-removed':
      return `The replica of ${happening.block} on ${happening.machine} is one too many and is deleted`;
    case 'copy-started':
      return `The NameNode has ${happening.block} copied from ${happening.from} to ${happening.to}`;
    case 'copy-done':
      return `${happening.to} has received ${happening.block} from ${happening.from}`;
    case 'copy-broken':
      return `The copy of ${happening.block} from ${happening.from} to ${happening.to} breaks off`;
    case 'copy-forgotten':
      return `The NameNode no longer waits for the copy of ${happening.block} to ${happening.to}`;
    case 'read-block':
      return `The client reads ${happening.block} from ${happening.from} (${happening.distance})`;
    case 'write-block':
      return `The client writes ${happening.block} through the pipeline ${happening.to.join(' → ')}`;
    case 'no-answer':
      return `${happening.machine} does not answer; the client waits, then does without it`;
    case 'pipeline-shrunk':
      return `${happening.machine} drops out of the pipeline of ${happening.block}; the rest go on`;
    case 'block-written':
      return `${happening.block} is stored on ${happening.to.join(', ')}`;
    case 'read-failed':
      return `No machine answers for ${happening.block}: reading ${happening.file} fails`;
    case 'write-failed':
      return `No machine can take ${happening.block}: writing ${happening.file} fails`;
    case 'read-done':
      return `${happening.file} is read to its end`;
    case 'write-done':
      return `${happening.file} is complete`;
    case 'client-gone':
      return `The client's machine crashed; its work on ${happening.file} ends`;
    default:
      throw new RangeError(`unknown happening ${kind satisfies never}`);
  }
}
