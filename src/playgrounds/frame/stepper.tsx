import { useEffect, useRef, useState } from 'preact/hooks';

/** Time between two steps of Play, in milliseconds: long enough to see what changed. */
const STEP_MILLISECONDS = 700;

interface StepperProps {
  /** Steps done, from 0 (nothing yet) to `count`. */
  readonly position: number;
  readonly count: number;
  /** What one step is, for the labels: `access`, `request`. */
  readonly unit: string;
  onMove(position: number, kind: 'settling' | 'passing'): void;
}

/** Back, Step, Play and a scrubber over the steps of a run. Playing stops at the end. */
export function Stepper({ position, count, unit, onMove }: StepperProps) {
  const [playing, setPlaying] = useState(false);
  /** Where Play left the run: anywhere else, somebody else moved it, and Play stops. */
  const played = useRef(position);
  const atEnd = position >= count;

  useEffect(() => {
    if (!playing) return;
    if (atEnd || position !== played.current) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => {
      played.current = position + 1;
      onMove(position + 1, 'passing');
    }, STEP_MILLISECONDS);
    return () => clearTimeout(timer);
  });

  const move = (to: number) => {
    setPlaying(false);
    onMove(to, 'settling');
  };
  const play = () => {
    played.current = atEnd ? 0 : position;
    if (!playing && atEnd) onMove(0, 'passing');
    setPlaying(!playing);
  };
  return (
    <div class="pg-stepper needs-script">
      <button
        type="button"
        class="button"
        onClick={() => move(position - 1)}
        disabled={position <= 0}
      >
        Back
      </button>
      <button type="button" class="button" onClick={() => move(position + 1)} disabled={atEnd}>
        Step
      </button>
      <button type="button" class="button pg-play" onClick={play} disabled={count === 0}>
        {playing ? 'Pause' : 'Play'}
      </button>
      <input
        type="range"
        min={0}
        max={count}
        value={position}
        aria-label={`Position in the run, by ${unit}`}
        aria-valuetext={`${unit} ${position} of ${count}`}
        onInput={(event) => {
          setPlaying(false);
          onMove(event.currentTarget.valueAsNumber, 'passing');
        }}
      />
      <output class="pg-position">
        {unit} {position} of {count}
      </output>
    </div>
  );
}
