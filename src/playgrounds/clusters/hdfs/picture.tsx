import { tintOf } from './tints.ts';
import { type MachineRow, type ReplicasView, runs } from './view.ts';
import './replicas.css';

const names: Record<MachineRow['state'], string> = {
  alive: 'up',
  down: 'down ✕',
  silent: 'silent ?',
  dead: 'dead ✕',
  decommissioning: 'leaving',
  decommissioned: 'left',
};

interface PictureProps {
  readonly view: ReplicasView;
  /** The machines that the reader lets fail. */
  readonly dead: readonly string[];
  onPress(machine: string): void;
}

interface RowProps extends PictureProps {
  readonly row: MachineRow;
}

function Row({ row: { id, state, holds, coming }, view, dead, onPress }: RowProps) {
  const up = runs(state);
  return (
    <tr>
      <th scope="row" data-machine={`${id} ${names[state]}`}>
        <button
          type="button"
          class={up ? 'rp-machine' : 'rp-machine rp-down'}
          aria-pressed={dead.includes(id)}
          onClick={() => onPress(id)}
        >
          <b>{id}</b> <small>{names[state]}</small>
        </button>
      </th>
      {view.blocks.map((block, index) => {
        const lost = block.live === 0;
        const held = holds.includes(index);
        return (
          <td key={block.id}>
            {held ? (
              <span
                class={`rp-cell${up ? '' : lost ? ' rp-lost' : ' rp-off'}`}
                style={tintOf(block.file)}
              >
                {block.id}
                {lost ? ' ✕' : up && block.live < block.wanted ? ' ▾' : ''}
              </span>
            ) : coming.includes(index) ? (
              <span class="rp-cell rp-coming" style={tintOf(block.file)}>
                → {block.id}
              </span>
            ) : null}
          </td>
        );
      })}
    </tr>
  );
}

/** Machines as rows in their racks, blocks as columns, and below what is left of each block and file. */
export function ReplicasPicture(props: PictureProps) {
  const { view } = props;
  const columns = view.blocks.length + 1;
  return (
    <div class="rp">
      <table class="rp-grid" style={`--columns:${view.blocks.length}`}>
        <caption class="needs-script">
          Press a machine to kill it, press it again to revive it.
        </caption>
        <col class="rp-first" />
        {view.racks.map(({ name, machines }) => (
          <tbody key={name}>
            <tr>
              <th scope="rowgroup" colSpan={columns} class="rp-rack">
                Rack {name}
              </th>
            </tr>
            {machines.map((row) => (
              <Row key={row.id} row={row} {...props} />
            ))}
          </tbody>
        ))}
        <tfoot>
          <tr>
            <th scope="row">replicas left</th>
            {view.blocks.map(({ id, live, wanted }) => (
              <td key={id} class={live === 0 ? 'rp-bad' : live < wanted ? 'rp-warn' : ''}>
                {live}/{wanted}
                {live === 0 ? ' ✕' : live < wanted ? ' ▾' : ''}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
      <ul class="rp-files">
        {view.files.map(({ name, lost, polynomial, percent }, index) => (
          <li key={name}>
            <span class={lost.length > 0 ? 'rp-cell rp-lost' : 'rp-cell'} style={tintOf(index)}>
              {name}
            </span>
            {lost.length > 0 ? (
              <span class="rp-bad">✕ lost, with {lost.join(', ')}</span>
            ) : (
              <span>
                ✓ readable; lost with probability <code>{polynomial}</code> = {percent} %
              </span>
            )}
          </li>
        ))}
      </ul>
      <p class="rp-legend">
        <span>▾ fewer replicas than wanted</span>
        <span>hatched: on a machine that is down</span>
        <span>✕ lost</span>
      </p>
    </div>
  );
}
