import { unionView } from '@rackbook/engine/deployment/docker/build';
import { layersOnShow } from './compute.ts';
import type { LayerCacheState } from './state.ts';

export interface UnionPanelProps {
  readonly state: LayerCacheState;
  /** Writes bytes with their unit, as the rest of the playground does. */
  bytesText(bytes: number): string;
}

/** Written on the elements, since only a reader who asks for the table should pay for its style. */
const cell = {
  padding: '0.2rem 0.6rem',
  borderBlockEnd: '1px solid var(--hairline)',
  textAlign: 'end',
  whiteSpace: 'nowrap',
};
const seenCell = { ...cell, background: 'var(--tint-strong)' };
const hiddenCell = { ...cell, color: 'var(--muted)', background: 'var(--hatch)' };
const headCell = { ...cell, textAlign: 'start' };

/** Most paths on show. */
const PATHS = 60;

/** The layers as one file system: which layer each path comes from, and what lies hidden below. */
export function UnionPanel({ state, bytesText }: UnionPanelProps) {
  const layers = layersOnShow(state);
  const { rows, visibleBytes, hiddenBytes } = unionView(layers);
  const paths = rows.filter(({ entry, copies, visible }) => {
    const empty = entry.kind === 'directory' || copies.every(({ bytes }) => bytes === 0);
    return !empty || !visible;
  });
  return (
    <div style={{ overflowX: 'auto' }}>
      <p>
        A container sees {bytesText(visibleBytes)}; {bytesText(hiddenBytes)} lie hidden in lower
        layers. Layer 1 is the lowest.
      </p>
      <table style={{ borderCollapse: 'collapse', fontSize: '0.8125rem' }}>
        <thead>
          <tr>
            <th scope="col" style={headCell}>
              Path
            </th>
            {layers.map((layer, index) => (
              <th scope="col" style={cell} title={layer.createdBy}>
                {index + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {paths.slice(0, PATHS).map(({ path, visible, layer, deletedBy, copies }) => (
            <tr>
              <th scope="row" style={headCell}>
                <code>{path}</code>
                {visible ? '' : ' (deleted)'}
              </th>
              {layers.map((_, index) => {
                const copy = copies.find((one) => one.layer === index);
                if (copy !== undefined) {
                  const seen = visible && layer === index;
                  return (
                    <td style={seen ? seenCell : hiddenCell}>
                      {bytesText(copy.bytes)}
                      {seen ? '' : ' hidden'}
                    </td>
                  );
                }
                return <td style={cell}>{deletedBy === index ? '✗ hides it' : ''}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {paths.length > PATHS && `${paths.length - PATHS} more paths. `}Directories and empty files
        are left out. What the base image holds besides its programs is one entry a layer.
      </p>
    </div>
  );
}
