import { at, InputError } from '../../../base/index.ts';
import { type Dockerfile, suggest } from '../dockerfile/index.ts';

/** Which stage a stage starts from and which it copies from. */
export interface StagePlan {
  /** The name of the base, with variables replaced. */
  readonly base: string;
  /** Index of the stage that is the base, or null for an image. */
  readonly baseStage: number | null;
  /** Whether the target needs it. BuildKit leaves out the others. */
  readonly needed: boolean;
}

/** The stage before `before` with that name or index, or null. */
export function findStage(dockerfile: Dockerfile, name: string, before: number): number | null {
  const lower = name.toLowerCase();
  // The last of several stages of one name counts.
  const named = dockerfile.stages.slice(0, before).findLastIndex((stage) => stage.name === lower);
  if (named >= 0) return named;
  return /^\d{1,4}$/.test(name) && Number(name) < before ? Number(name) : null;
}

/** What the stages start from and which of them the target needs; the target's index. */
export function planStages(
  dockerfile: Dockerfile,
  target: string | undefined,
  value: (text: string, line: number) => string,
): { readonly plans: readonly StagePlan[]; readonly target: number } {
  const { stages } = dockerfile;
  const index =
    target === undefined ? stages.length - 1 : findStage(dockerfile, target, stages.length);
  if (index === null) {
    const names = stages.flatMap(({ name }) => (name === null ? [] : [name]));
    const message = `target stage "${target}" could not be found${suggest(target ?? '', names)}`;
    const expected = names.length > 0 ? `one of ${names.join(', ')}` : 'no target';
    throw new InputError(message, { place: { field: 'target' }, expected });
  }
  const needed = new Set([index]);
  const plans: StagePlan[] = [];
  // Stages only look back, so one pass from the last to the first settles what is needed.
  for (let stage = stages.length - 1; stage >= 0; stage--) {
    const { from, base: written, instructions } = at(stages, stage);
    const base = value(written, from.line);
    if (base === '') {
      const message = `base name (${written}) should not be blank`;
      const place = { file: 'Dockerfile', line: from.line };
      throw new InputError(message, { place, expected: 'an image, a stage or scratch' });
    }
    const baseStage = /^\d+$/.test(base) ? null : findStage(dockerfile, base, stage);
    plans[stage] = { base, baseStage, needed: needed.has(stage) };
    if (!needed.has(stage)) continue;
    if (baseStage !== null) needed.add(baseStage);
    for (const { flags, line } of instructions) {
      const name = flags.find((flag) => flag.name === 'from')?.value;
      if (name === undefined) continue;
      const source = findStage(dockerfile, name, stage);
      if (source !== null) needed.add(source);
      else if (findStage(dockerfile, name, stages.length) !== null) {
        const message = `cannot copy from stage "${name}", it needs to be defined before current stage`;
        const place = { file: 'Dockerfile', line };
        throw new InputError(message, { place, expected: 'an earlier stage or an image' });
      }
    }
  }
  return { plans, target: index };
}
