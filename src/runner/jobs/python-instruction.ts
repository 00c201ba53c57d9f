export { nextInstruction } from '@rackbook/engine/world/python';
