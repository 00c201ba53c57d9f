import { bytesText, type LayerCacheView, reasonText, secondsText, statusNames } from './view.ts';
import './docker.css';

/** Powers of ten that a bar's full width stands for: one byte to ten gigabytes. */
const DECADES = 10;

/** A share in percent, to a tenth: finer is not to be seen. */
const percent = (part: number, whole: number) =>
  `${whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10}%`;

/** Width of a bar, by the logarithm of its bytes. */
const share = (bytes: number) => percent(bytes < 1 ? 0 : Math.log10(bytes), DECADES);

/** A build: its steps with what became of each, and the layers of the image, the base at the bottom. */
export function LayerCachePicture({ view }: { readonly view: LayerCacheView }) {
  const { rows, step, layers, longest, before, failure } = view;
  const along = (seconds: number) => percent(seconds, longest);
  return (
    <div class="lc">
      <ol class="lc-steps">
        {rows.map((row, index) => {
          const later = index >= step;
          return (
            <li class={later ? 'lc-later' : `lc-${row.status}`}>
              <b>{row.line}</b>
              <code>{row.text}</code>
              <span class="lc-status">{later ? '' : statusNames[row.status]}</span>
              <span class="lc-size">{later || row.bytes === null ? '' : bytesText(row.bytes)}</span>
              <span class="lc-time">
                {!later && row.seconds > 0 && (
                  <>
                    <i
                      style={{
                        insetInlineStart: along(row.startedAt),
                        inlineSize: along(row.seconds),
                      }}
                    />
                    <span>{secondsText(row.seconds)}</span>
                  </>
                )}
              </span>
              <small>{later ? '' : reasonText(row)}</small>
              {!later && row.status === 'failed' && failure && failure.output.length > 0 && (
                <pre>{failure.output.join('\n')}</pre>
              )}
            </li>
          );
        })}
        <li class="lc-axis" aria-hidden="true">
          <span class="lc-time">
            <span>0</span>
            {before !== null && before.seconds > 0 && before.seconds < longest && (
              <i style={{ insetInlineStart: along(before.seconds) }} />
            )}
            <span>{secondsText(longest)}</span>
          </span>
        </li>
      </ol>
      <div class="lc-image">
        <p>{failure === null ? 'The image' : 'Layers before the failure'}, base at the bottom</p>
        <ol class="lc-layers" reversed>
          {layers.toReversed().map(({ label, bytes, fresh }) => (
            <li class={fresh ? 'lc-fresh' : ''}>
              <i style={{ inlineSize: share(bytes) }} />
              <span>
                {bytesText(bytes)}
                {fresh ? ' new' : ''}
              </span>
              <code>{label}</code>
            </li>
          ))}
        </ol>
        <p class="lc-scale" aria-hidden="true">
          <span>1 B</span>
          <span>1 kB</span>
          <span>1 MB</span>
          <span>1 GB</span>
        </p>
      </div>
    </div>
  );
}
