export {
  applyLayer,
  byteLength,
  type Change,
  createEntry,
  createLayer,
  diffFiles,
  type Entry,
  type Files,
  isWithin,
  type Layer,
  textEntry,
} from './layer.ts';
export { type UnionRow, type UnionView, unionView } from './union-view.ts';
