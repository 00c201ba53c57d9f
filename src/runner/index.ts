export { createRunner, type Running } from './client.ts';
export type { PolicyPoint } from './jobs/miss-ratio-curve.ts';
export type { Ending } from './messages.ts';
