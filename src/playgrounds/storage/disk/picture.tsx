import type { ChartView, DiskView, PlatterView } from './view.ts';
import './disk.css';

/**
 * The disk from above. The platter turns against the clock, so a sector whose angle equals the
 * head's lies under the head, which moves along the line to the right.
 */
function Platter({ bands, labels, turned, turn, head }: PlatterView) {
  return (
    <svg
      class="dk-platter"
      viewBox="-118 -118 248 236"
      role="img"
      aria-label="The platter from above"
    >
      <g class="dk-moving" style={{ transform: `rotate(${turned}deg)` }}>
        <circle class="dk-disk" r="115" />
        <path class="dk-index" d="M117 0l-7-4v8z" />
        {bands.map(([name, width, places, dash, length]) => (
          <g class={name} stroke-width={width} stroke-dasharray={dash}>
            {places.map(([radius, angle]) => (
              <circle r={radius} pathLength={length} transform={`rotate(${angle})`} />
            ))}
          </g>
        ))}
      </g>
      {labels.map(([y, sectors]) => (
        <text y={y}>{sectors}</text>
      ))}
      <text y="-3">↺ a turn</text>
      <text y="11">{turn} ms</text>
      <g class="dk-moving" style={{ transform: `translateX(${head}px)` }}>
        <path class="dk-time" d="M0 0h120" />
        <path class="dk-index" d="M-3-5h6v10h-6z" />
      </g>
    </svg>
  );
}

/** The arm's track over time: time to the right, tracks from the outermost downwards. */
function Chart({ lines, texts }: ChartView) {
  return (
    <svg
      class="dk-chart"
      viewBox="0 0 320 250"
      role="img"
      aria-label="The track of the arm over time; the table below has the numbers"
    >
      <marker
        id="dk-dot"
        viewBox="-4 -4 8 8"
        markerWidth="8"
        markerHeight="8"
        markerUnits="userSpaceOnUse"
      >
        <circle class="dk-open" r="3.2" />
      </marker>
      {['seek', 'rotation', 'transfer'].map((kind, index) => (
        <g transform={`translate(${44 + 92 * index} 10)`}>
          <path class={`dk-${kind}`} d="M0 0h22" />
          <text x="28" y="4">
            {kind}
          </text>
        </g>
      ))}
      {lines.map(([name, path]) => (
        <path class={name} d={path} />
      ))}
      {texts.map(([x, y, anchor, text]) => (
        <text class={anchor} x={x} y={y}>
          {text}
        </text>
      ))}
    </svg>
  );
}

/** A table whose first row is its head, and whose first column names the rows. */
export function Table({ rows: [head = [], ...rows] }: { rows: readonly (readonly string[])[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls on a phone, by keyboard too
    <table class="dk-table" tabIndex={0}>
      <tr>
        {head.map((name) => (
          <th scope="col">{name}</th>
        ))}
      </tr>
      {rows.map(([name, ...cells]) => (
        <tr>
          <th scope="row">{name}</th>
          {cells.map((cell) => (
            <td>{cell}</td>
          ))}
        </tr>
      ))}
    </table>
  );
}

/** The platter, the arm over time and the queue. */
export function DiskPicture({ view }: { readonly view: DiskView }) {
  return (
    <>
      <div class="dk">
        <Platter {...view.platter} />
        <Chart {...view.chart} />
      </div>
      <p class="dk-says">{view.says}</p>
      <p class="dk-queue">
        Queue
        {view.queue.map(([name, text]) => (
          <span class={name}>{text}</span>
        ))}
      </p>
      {view.rates.length > 0 && <Table rows={view.rates} />}
    </>
  );
}
