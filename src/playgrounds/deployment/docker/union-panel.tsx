import { unionView } from '@rackbook/engine/deployment/docker/build';
import { layersOnShow } from './compute.ts';
import type { LayerCacheState } from './state.ts';
import { bytesText } from './view.ts';

/** Most paths on show. */
const PATHS = 60;

/** The layers as one file system: which layer each path comes from, and what lies hidden below. */
export function UnionPanel({ state }: { readonly state: LayerCacheState }) {
  const layers = layersOnShow(state);
  const { rows, visibleBytes, hiddenBytes } = unionView(layers);
  const paths = rows.filter(({ entry, copies, visible }) => {
    const empty = entry.kind === 'directory' || copies.every(({ bytes }) => bytes === 0);
    return !empty || !visible;
  });
  return (
    <div class="lc-union">
      <p>
        A container sees {bytesText(visibleBytes)}; {bytesText(hiddenBytes)} lie hidden in lower
        layers. Layer 1 is the lowest.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Path</th>
            {layers.map((layer, index) => (
              <th scope="col" title={layer.createdBy}>
                {index + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {paths.slice(0, PATHS).map(({ path, visible, layer, deletedBy, copies }) => (
            <tr>
              <th scope="row">
                <code>{path}</code>
                {visible ? '' : ' (deleted)'}
              </th>
              {layers.map((_, index) => {
                const copy = copies.find((one) => one.layer === index);
                if (copy !== undefined) {
                  const seen = visible && layer === index;
                  return (
                    <td class={seen ? 'lc-seen' : 'lc-hidden'}>
                      {bytesText(copy.bytes)}
                      {seen ? '' : ' hidden'}
                    </td>
                  );
                }
                return <td>{deletedBy === index ? '✗ hides it' : ''}</td>;
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
