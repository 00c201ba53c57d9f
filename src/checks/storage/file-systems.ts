import { afterCrash, type Written } from '../../figures/storage/append-crash.ts';
import { ext2Inode, largestFile, reachOf } from '../../figures/storage/inode.ts';
import { chooseOne, chooseSome, typeNumber } from '../builders.ts';
import type { Question } from '../question.ts';

const deletedButOpen = chooseSome<{ dropsLastReference: boolean; shortensTheFile: boolean }>({
  id: 'deleted-but-open',
  prompt:
    'A service writes to `app.log`, 40 GB long. Someone runs `rm app.log`, but `df` reports the disk as full as before. What gives the space back?',
  options: [
    {
      id: 'restart',
      label: 'Restart the service',
      facts: { dropsLastReference: true, shortensTheFile: false },
      reason:
        'When the process ends, its descriptors are closed. No name and no open descriptor is left, so the blocks are freed.',
    },
    {
      id: 'truncate',
      label: '`: > /proc/PID/fd/N`, with the process and descriptor that `lsof` shows',
      facts: { dropsLastReference: false, shortensTheFile: true },
      reason:
        'This opens the same inode through the descriptor and sets its length to 0. The file stays open, its blocks go.',
    },
    {
      id: 'touch',
      label: '`: > app.log`',
      facts: { dropsLastReference: false, shortensTheFile: false },
      reason:
        'The name is gone, so this makes a new, empty file with another inode. Before the `rm` it would have worked.',
    },
    {
      id: 'sync',
      label: '`sync`',
      facts: { dropsLastReference: false, shortensTheFile: false },
      reason:
        'It writes changed blocks to the disk. The file is still referenced, so there is nothing to free.',
    },
  ],
  holds: ({ dropsLastReference, shortensTheFile }) => dropsLastReference || shortensTheFile,
  whole:
    'Blocks are freed when the last reference goes, name or open descriptor, or when the file itself is made shorter.',
});

const commands = ['touch a', 'ln a b', 'ln -s a c', 'cp a d', 'ln b e', 'rm a'] as const;

/** The link count of a file after the commands have run in an empty directory. */
function linkCount(name: string, run: readonly string[]) {
  const inodeOf = new Map<string, number>();
  let next = 1;
  for (const command of run) {
    const words = command.split(' ');
    const [from = '', to = ''] = words.slice(-2);
    if (words[0] === 'rm') inodeOf.delete(to);
    else if (words[0] === 'ln' && words[1] !== '-s') inodeOf.set(to, inodeOf.get(from) ?? 0);
    else inodeOf.set(to, next++);
  }
  return [...inodeOf.values()].filter((inode) => inode === inodeOf.get(name)).length;
}

const howManyLinks = typeNumber({
  id: 'how-many-links',
  prompt: `In an empty directory: ${commands.map((one) => `\`${one}\``).join(', ')}. What link count does \`stat -c %h b\` print?`,
  answer: () => linkCount('b', commands),
  reason:
    '`ln` twice made three names, b and e beside a; `rm` took one away. A symbolic link and a copy have inodes of their own.',
  mistakes: [
    {
      answer: () => linkCount('b', commands.slice(0, -1)),
      reason:
        'That was the count before `rm a`, which takes one name from the inode that b shares.',
    },
    {
      answer: () => 1,
      reason: 'b and e are names of one inode: `ln b e` adds a name to it, not to the word b.',
    },
    {
      answer: () => 4,
      reason:
        'Count only names that lead to the same inode. A symbolic link has its own inode, and so has a copy.',
    },
  ],
  hint: 'Write down for each name which inode it leads to; only `ln` without `-s` shares one.',
});

const shape = { ...ext2Inode, blockBytes: 1024, levels: 2 };
const kibibytes = (bytes: number) => bytes / 1024;
const largest = typeNumber({
  id: 'largest-file',
  prompt:
    'Blocks are 1 KiB, pointers 4 bytes. An inode has 12 direct pointers, one single indirect and one double indirect. How long can a file be?',
  unit: 'KiB',
  answer: () => kibibytes(largestFile(shape)),
  reason: '256 pointers fit a block, so the inode reaches 12 + 256 + 256 × 256 blocks of 1 KiB.',
  mistakes: [
    {
      answer: () => 14,
      reason: 'The last two pointers do not lead to data but to blocks full of pointers.',
    },
    {
      answer: () => 12 + 256 + 256,
      reason:
        'The double indirect block holds 256 pointers, and each leads to a block with 256 more.',
    },
    {
      answer: () => kibibytes(reachOf(shape).at(-1)?.bytes ?? 0),
      reason: 'That is what the double indirect pointer reaches. The other 13 pointers count too.',
    },
    {
      answer: () => 12 + 1024 + 1024 ** 2,
      reason: 'A block of 1,024 bytes holds 1,024 ÷ 4 pointers.',
    },
  ],
  hint: 'How many pointers fit one block? The single indirect one reaches that many blocks, the double one its square.',
});

const crash = (id: string, label: string, written: Written, reason: string) => ({
  id,
  label,
  facts: written,
  reason,
});
const twoOwners = chooseSome<Written>({
  id: 'two-owners',
  prompt:
    'A file system without journal appends a block to a file, and the power fails. It starts again without any repair. After which partial writes can the new block end up in two files?',
  options: [
    crash(
      'inode',
      'Only the inode was written',
      { data: false, inode: true, bitmap: false },
      'The file points to the block, the bitmap calls it free, and so it is given to the next file that asks.',
    ),
    crash(
      'data-inode',
      'Data and inode were written',
      { data: true, inode: true, bitmap: false },
      'The content is right for now, but the bitmap calls the block free and will give it away.',
    ),
    crash(
      'bitmap',
      'Only the bitmap was written',
      { data: false, inode: false, bitmap: true },
      'The block is marked as used though no file has it. It is lost, but nobody can get it.',
    ),
    crash(
      'inode-bitmap',
      'Inode and bitmap were written',
      { data: false, inode: true, bitmap: true },
      'The file holds old bytes, which is bad, but the block is marked as used and has one owner.',
    ),
  ],
  holds: (written) => afterCrash(written).mayBeGivenAway,
  whole:
    'Whenever the inode points to a block that the bitmap calls free. Whether the data arrived makes no difference to that.',
});

const atomicReplace = chooseOne<{
  readersSeeOldOrNew: boolean;
  dataOnDiskBeforeName: boolean;
}>({
  id: 'replace-a-file',
  prompt:
    'A program saves its settings over `settings.json`. After a crash at any moment, the file must hold the old or the new settings in full. What does that on an ordinary Linux file system?',
  options: [
    {
      id: 'overwrite',
      label: 'Open it with truncation, write, `fsync`, close',
      facts: { readersSeeOldOrNew: false, dataOnDiskBeforeName: true },
      reason:
        'Between truncation and `fsync` the old settings are gone and the new ones may not be there.',
    },
    {
      id: 'rename-only',
      label: 'Write `settings.tmp`, close, rename it to `settings.json`',
      facts: { readersSeeOldOrNew: true, dataOnDiskBeforeName: false },
      reason:
        'Running programs see old or new. But the new name may reach the disk before the data does; that needs an `fsync` first.',
    },
    {
      id: 'fsync-rename',
      label: 'Write `settings.tmp`, `fsync` it, close, rename it to `settings.json`',
      facts: { readersSeeOldOrNew: true, dataOnDiskBeforeName: true },
      reason:
        'The data is on the disk before the name changes, and the change of the name is atomic. To be sure that it is the new one, sync the directory too.',
    },
    {
      id: 'delete-first',
      label: 'Delete `settings.json`, then write and `fsync` a new one',
      facts: { readersSeeOldOrNew: false, dataOnDiskBeforeName: true },
      reason: 'A crash just after the deletion leaves no settings at all, neither old nor new.',
    },
  ],
  holds: ({ readersSeeOldOrNew, dataOnDiskBeforeName }) =>
    readersSeeOldOrNew && dataOnDiskBeforeName,
});

export const questions: readonly Question[] = [
  deletedButOpen,
  howManyLinks,
  largest,
  twoOwners,
  atomicReplace,
];
