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
        {bands.map(([name, radius, width, angle, dash, length]) => (
          <circle
            class={name}
            r={radius}
            stroke-width={width}
            {...(dash && {
              pathLength: length,
              'stroke-dasharray': dash,
              transform: `rotate(${angle})`,
            })}
          />
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
      <text class="x" x="180" y="246">
        time in ms
      </text>
      <text class="x" transform="rotate(-90)" x="-128" y="11">
        track
      </text>
      {texts.map(([x, y, anchor, text]) => (
        <text class={anchor} x={x} y={y}>
          {text}
        </text>
      ))}
    </svg>
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
    </>
  );
}
