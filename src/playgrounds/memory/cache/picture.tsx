import type { CacheSegment } from '@rackbook/engine/memory/cache';
import type { CacheView, PolicyRow } from './view.ts';
import './cache.css';

/** Free places are drawn one by one up to this size. */
const MAX_FREE = 16;

interface SegmentProps {
  readonly segment: CacheSegment;
  readonly row: PolicyRow;
  readonly names: readonly string[];
}

function Segment({ segment, row, names }: SegmentProps) {
  const { label, resident, entries, hand } = segment;
  return (
    <span class={resident ? 'cl-segment' : 'cl-segment cl-ghost'}>
      {row.segments.length > 1 && <small>{label}</small>}
      {entries.map(({ key, value }, index) => {
        const fresh = resident && key === row.fresh ? ' cl-fresh' : '';
        return (
          <span key={key} class={`cl-key${fresh}${hand === index ? ' cl-hand' : ''}`}>
            {names[key]}
            {value === null ? null : <sup>{value}</sup>}
          </span>
        );
      })}
    </span>
  );
}

function Contents({ row, view }: { readonly row: PolicyRow; readonly view: CacheView }) {
  const kept = row.segments.reduce(
    (sum, { resident, entries }) => sum + (resident ? entries.length : 0),
    0,
  );
  const free = view.size <= MAX_FREE ? view.size - kept : 0;
  return (
    <div class="cl-contents">
      {row.segments.map((segment) => (
        <Segment key={segment.label} segment={segment} row={row} names={view.names} />
      ))}
      {free > 0 && (
        <span class="cl-segment">
          {Array.from({ length: free }, () => (
            <span class="cl-key cl-free" />
          ))}
        </span>
      )}
      {row.victims.map((key) => (
        <span key={key} class="cl-out">
          out <span class="cl-key">{view.names[key]}</span>
        </span>
      ))}
      {row.values.map(({ label, value }) => (
        <span key={label} class="cl-out">
          {label} {Number(value.toFixed(2))}
        </span>
      ))}
    </div>
  );
}

/** The trace across, a row of hits and misses for each policy, and what each cache holds now. */
export function CachePicture({ view }: { readonly view: CacheView }) {
  const last = view.step - view.windowStart - 1;
  const longest = Math.max(...view.window.map((key) => view.names[key]?.length ?? 0));
  return (
    <div class="cl" style={{ '--cell': `${Math.max(1.55, 0.5 * longest + 0.4)}rem` }}>
      <div class="cl-row">
        <span class="cl-name">Access</span>
        <span class="cl-track">
          {view.window.map((key, index) => (
            <span class={index === last ? 'cl-now' : index < last ? '' : 'cl-later'}>
              {view.names[key]}
            </span>
          ))}
        </span>
      </div>
      {view.rows.map((row) => (
        <div key={row.id} class="cl-row">
          <span class="cl-name">{row.name}</span>
          <span class="cl-track">
            {row.outcomes.map((hit) => (
              <span class={hit === null ? '' : hit ? 'cl-hit' : 'cl-miss'}>
                {hit === null ? '' : hit ? '✓' : '·'}
              </span>
            ))}
          </span>
          <Contents row={row} view={view} />
        </div>
      ))}
      <p class="cl-legend">
        <span class="cl-track">
          <span class="cl-hit">✓</span> hit
        </span>
        <span class="cl-track">
          <span class="cl-miss">·</span> miss
        </span>
        <span>In each cache, the first in line to go stands on the left.</span>
      </p>
    </div>
  );
}
