import { type ReplicasView, runs } from './view.ts';

/** The picture in words. */
export function wordsOf({ racks, blocks, files, facts }: Omit<ReplicasView, 'words'>): string {
  const machines = racks.flatMap((rack) => rack.machines);
  const down = machines.filter(({ state }) => !runs(state)).map(({ id }) => id);
  const short = blocks.filter(({ live, wanted }) => live > 0 && live < wanted);
  const told = files.map(({ name, lost, polynomial, percent }) =>
    lost.length > 0
      ? `File ${name} is lost, since no running machine holds ${lost.join(', ')}.`
      : `File ${name} can be read; it is lost with probability ${polynomial} = ${percent} %.`,
  );
  return [
    `${machines.length} machines in ${racks.length} racks hold ${blocks.length} blocks of ${files.length} files.`,
    down.length === 0 ? 'All machines run.' : `Not running: ${down.join(', ')}.`,
    ...told,
    short.length === 0
      ? ''
      : `Short of replicas: ${short.map(({ id, live, wanted }) => `${id} (${live} of ${wanted})`).join(', ')}.`,
    `Any ${facts.mayFail} of the running machines may fail without a further loss.`,
  ]
    .filter(Boolean)
    .join(' ');
}
