/** What one transformation or source makes: so many partitions, computed from its parents. */
export interface Dataset {
  readonly id: string;
  readonly partitions: number;
  /** Where its rows come from; with `shuffle`, every partition needs a part of every parent partition. */
  readonly parents: readonly { readonly id: string; readonly shuffle?: boolean }[];
}

/** What runs without moving rows between machines: one task for each partition of its last dataset. */
export interface Stage {
  /** In the order in which a task computes them; the last one is the stage's result. */
  readonly datasets: readonly string[];
  readonly tasks: number;
}

/**
 * Cuts what a job needs into stages, as Spark's scheduler does: back from the dataset that the
 * action asks for, a narrow dependency stays within the stage and a shuffle ends it. Datasets in
 * `cached` are read, not computed. Stages come in an order in which they can run.
 *
 * @throws {Error} when a dataset is missing.
 */
export function cutIntoStages(
  datasets: readonly Dataset[],
  last: string,
  cached: readonly string[] = [],
): Stage[] {
  const find = (id: string) => {
    const dataset = datasets.find((one) => one.id === id);
    if (dataset === undefined) throw new Error(`There is no dataset ${id}.`);
    return dataset;
  };
  const stages = new Map<string, Stage>();
  const addStage = (end: string) => {
    if (stages.has(end)) return;
    const members: string[] = [];
    const walk = (id: string) => {
      if (members.includes(id)) return;
      for (const parent of cached.includes(id) ? [] : find(id).parents) {
        if (parent.shuffle === true) addStage(parent.id);
        else walk(parent.id);
      }
      members.push(id);
    };
    walk(end);
    stages.set(end, { datasets: members, tasks: find(end).partitions });
  };
  addStage(last);
  return [...stages.values()];
}
