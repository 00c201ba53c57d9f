export { createEventLog, type EventLog } from './event-log.ts';
export { createEventQueue, type EventQueue, type Scheduled } from './event-queue.ts';
export { createRandom, type Random } from './random.ts';
