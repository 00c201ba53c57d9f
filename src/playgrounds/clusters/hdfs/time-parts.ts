/** What only a run in time needs, loaded together when the reader asks for one. */
export { computeTimeView } from './compute-time.ts';
export { TimeControls } from './time-controls.tsx';
export { Timeline } from './timeline.tsx';
