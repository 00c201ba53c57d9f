/** What a reader sees of a paused program, fetched when one pauses first. */
export { viewProgram } from '@rackbook/engine/world/python';
