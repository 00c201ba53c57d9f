export { createRunner, type Runner, type Running } from './client.ts';
export type { PolicyPoint } from './jobs/miss-ratio-curve.ts';
export type { Answer, PythonCellValue } from './jobs/python-cell.ts';
export type { PythonMove } from './jobs/python-moves.ts';
export { createCap } from './jobs/script-output.ts';
export type { JobName } from './jobs.ts';
export type { Ending } from './messages.ts';
export { openSession, type Session, type SessionListener } from './sessions/client.ts';
export type { Phase, SessionOptions } from './sessions/messages.ts';
