import type { TimeView } from './time-view.ts';
import style from './timeline.css?inline';

const stateNames = {
  alive: '',
  silent: 'silent',
  dead: 'dead',
  decommissioning: 'leaving',
  decommissioned: 'left',
} as const;

/** Time from left to right, a column for each moment; machines as rows, transfers as bars. */
export function Timeline({ view }: { readonly view: TimeView }) {
  const { columns, present, rows, time, happened, counted } = view;
  const grid = `grid-template-columns:repeat(${columns.length},minmax(0,1fr))`;
  const across = (from: number, to: number, lane: string) =>
    `grid-column:${from + 1}/${to + 1};grid-row:${lane}`;
  return (
    <div class="rp-time">
      {/* With the component, so that a page without a run in time does not load it. */}
      <style>{style}</style>
      <div class="rp-lane rp-axis">
        <span>time in s</span>
        <div class="rp-track" style={grid}>
          {columns.map((seconds, column) => (
            <span class={column === present ? 'rp-now' : ''}>{seconds}</span>
          ))}
        </div>
      </div>
      {rows.map(({ id, lanes, spans, bars }) => (
        <div key={id} class="rp-lane">
          <span>{id}</span>
          <div class="rp-track" style={`${grid};--lanes:${lanes}`}>
            <i class="rp-present" style={across(present, present + 1, '1/-1')} />
            {spans.map(({ state, from, to }) =>
              state === 'alive' ? null : (
                <span class={`rp-span rp-${state}`} style={across(from, to, '1/-1')}>
                  <b>{stateNames[state]}</b>
                </span>
              ),
            )}
            {bars.map(({ kind, label, lane, from, to }) => (
              <span class={`rp-bar rp-${kind}`} style={across(from, to, String(lane + 1))}>
                {label}
              </span>
            ))}
          </div>
        </div>
      ))}
      <p class="rp-legend">
        A column is a moment at which something happens, so the widths are not to scale. A → before
        a block: it arrives; behind it: it is sent.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section class="rp-log" aria-label="What happened" tabIndex={0}>
        <p>
          <b>At {time} s.</b> The NameNode counts {counted.short} blocks short of replicas and{' '}
          {counted.missing} missing.
        </p>
        <ul>
          {happened.map((sentence) => (
            <li key={sentence}>{sentence}.</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
