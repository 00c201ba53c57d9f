/** What the first change needs, loaded when the reader comes near. */
export { computeReplicasView } from './compute.ts';
export { PlacementControls } from './placement-controls.tsx';
