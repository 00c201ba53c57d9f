import { policyOf } from '@rackbook/engine/memory/cache';
import type { PolicyPoint } from '../../../runner/index.ts';

export interface CurveChartProps {
  readonly points: readonly PolicyPoint[];
  readonly policies: readonly string[];
  /** The size in force, marked by a line; cache sizes are in keys. */
  readonly size: number;
}

const width = 640;
const height = 260;
const left = 44;
const right = 96;
const top = 12;
const bottom = 40;
const dashes = ['', '7 4', '2 3', '10 3 2 3'];

/** Miss ratio in percent over cache size in keys, a line a policy, named at its end. */
export function CurveChart({ points, policies, size }: CurveChartProps) {
  const largest = Math.max(2, ...points.map((point) => point.size));
  const x = (keys: number) => left + ((keys - 1) / (largest - 1)) * (width - left - right);
  const y = (ratio: number) => top + (1 - ratio) * (height - top - bottom);
  const lines = policies.flatMap((id, index) => {
    const own = points.filter(({ policy }) => policy === id);
    const last = own.at(-1);
    return last === undefined ? [] : [{ id, own, last, dash: dashes[index] ?? '' }];
  });
  /** Names at the lines' ends, from the lowest up, moved apart where they would meet. */
  const labelHeights = new Map<string, number>();
  let free = height - bottom;
  for (const { id, last } of [...lines].sort((a, b) => a.last.missRatio - b.last.missRatio)) {
    const labelY = Math.min(free, y(last.missRatio));
    labelHeights.set(id, labelY);
    free = labelY - 15;
  }
  const ticks = [1, Math.round((1 + largest) / 2), largest];
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`Miss ratio in percent over cache size from 1 to ${largest} keys, for ${policies
        .map((id) => policyOf(id).name)
        .join(', ')}`}
    >
      {[0, 0.25, 0.5, 0.75, 1].map((ratio) => (
        <g key={ratio}>
          <path d={`M${left} ${y(ratio)}H${width - right}`} stroke="var(--hairline)" />
          <text x={left - 6} y={y(ratio) + 4} text-anchor="end" font-size="12">
            {100 * ratio}
          </text>
        </g>
      ))}
      {size <= largest && (
        <path
          d={`M${x(size)} ${top}V${height - bottom}`}
          stroke="var(--edge)"
          stroke-dasharray="2 3"
        />
      )}
      {ticks.map((keys) => (
        <text key={keys} x={x(keys)} y={height - bottom + 16} text-anchor="middle" font-size="12">
          {keys}
        </text>
      ))}
      <text x={(left + width - right) / 2} y={height - 6} text-anchor="middle" font-size="12">
        cache size in keys
      </text>
      <text
        x="12"
        y={(top + height - bottom) / 2}
        font-size="12"
        text-anchor="middle"
        transform={`rotate(-90 12 ${(top + height - bottom) / 2})`}
      >
        misses in %
      </text>
      {lines.map(({ id, own, last, dash }) => (
        <g key={id}>
          <polyline
            points={own.map((point) => `${x(point.size)},${y(point.missRatio)}`).join(' ')}
            fill="none"
            stroke="var(--accent)"
            stroke-width="2"
            stroke-dasharray={dash}
          />
          <text x={x(last.size) + 6} y={(labelHeights.get(id) ?? 0) + 4} font-size="12">
            {policyOf(id).name}
          </text>
        </g>
      ))}
    </svg>
  );
}
