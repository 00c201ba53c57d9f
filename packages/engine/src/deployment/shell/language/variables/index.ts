export {
  allEntries,
  allKeys,
  allValues,
  associativeOf,
  findVariable,
  followReferences,
  indexedOf,
  indexFor,
  isArray,
  isName,
  isSet,
  namesWithPrefix,
  parseTarget,
  readElement,
  readIndex,
  readValue,
  scalarOf,
  type Target,
  type VariableContext,
} from './access.ts';
export {
  assignArray,
  assignElement,
  assignLoopVariable,
  assignReference,
  assignTarget,
  assignValue,
  type GivenSubscript,
  makeArray,
  type NewElement,
  type Reference,
  readReference,
  readTarget,
  referenceTo,
} from './assign.ts';
export { hashOrder } from './associative.ts';
export { arrayText, attributeLetters, declarationOf } from './declaration.ts';
export { exportEnvironment, importEnvironment } from './environment.ts';
export { createIndexedArray, entriesOf, type IndexedArray, valuesOf } from './indexed-array.ts';
export {
  closeScope,
  globalVariable,
  hideInScope,
  isLocal,
  localNames,
  openScope,
  type Scope,
  setGlobalVariable,
  unsetElement,
  unsetVariable,
  type Variables,
} from './scopes.ts';
export { copyVariable, createVariable, type DynamicVariable, type Variable } from './variable.ts';
