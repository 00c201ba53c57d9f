import { NumberField } from '../../frame/fields.tsx';
import { limits, type ReplicasState } from './state.ts';

/** Numbers that describe a placed layout. */
const sizes = [
  ['machines', 'Machines'],
  ['racks', 'Racks'],
  ['files', 'Files'],
  ['blocks', 'Blocks a file'],
  ['replication', 'Replicas'],
] as const;

/** What can be set when a policy places the replicas. */
export function PlacementControls({
  state,
  onChange,
}: {
  readonly state: ReplicasState;
  onChange(part: Partial<ReplicasState>): void;
}) {
  return (
    <>
      {sizes.map(([name, label]) => (
        <NumberField
          key={name}
          label={label}
          value={state[name]}
          min={1}
          max={limits[name]}
          onChange={(value) => onChange({ [name]: value })}
        />
      ))}
      <NumberField
        label="Seed"
        value={state.seed}
        min={0}
        max={limits.seed}
        onChange={(seed) => onChange({ seed })}
      />
    </>
  );
}
