import { Choice, NumberField, Toggle } from '../../frame/fields.tsx';
import { limits, type ReplicasState } from './state.ts';
import type { ReplicasView } from './view.ts';

const clientLabels = [
  { value: 'none', label: 'does nothing' },
  { value: 'read', label: 'reads the first file' },
  { value: 'write', label: 'writes a new file' },
] as const;

/** What can be set when the failures happen in time. */
export function TimeControls({
  state,
  view,
  onChange,
}: {
  readonly state: ReplicasState;
  readonly view: ReplicasView;
  onChange(part: Partial<ReplicasState>): void;
}) {
  const machines = view.racks.flatMap((rack) => rack.machines.map(({ id }) => id));
  return (
    <>
      <NumberField
        label="Between two failures"
        unit="s"
        value={state.gap}
        min={0}
        max={limits.seconds}
        onChange={(gap) => onChange({ gap })}
      />
      <NumberField
        label="Back after (0: never)"
        unit="s"
        value={state.back}
        min={0}
        max={limits.seconds}
        onChange={(back) => onChange({ back })}
      />
      <NumberField
        label="A transfer carries"
        unit="MB/s"
        value={state.bandwidth}
        min={1}
        max={limits.bandwidth}
        onChange={(bandwidth) => onChange({ bandwidth })}
      />
      <Choice
        label="Decommissioned"
        value={machines.includes(state.leaves) ? state.leaves : ''}
        options={['', ...machines].map((id) => ({ value: id, label: id || 'no machine' }))}
        onChange={(leaves) => onChange({ leaves })}
      />
      <Choice
        label="A client"
        value={state.client}
        options={clientLabels}
        onChange={(client) => onChange({ client })}
      />
      <Toggle
        label="The NameNode looks every 5 min only"
        value={state.periodic}
        onChange={(periodic) => onChange({ periodic })}
      />
    </>
  );
}
