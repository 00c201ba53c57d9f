export type { OverlayLayer } from './node.ts';
export { createOverlay, layerOf, type OverlayOptions } from './overlay.ts';
