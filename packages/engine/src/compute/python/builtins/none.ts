import { defineMethods, noneType, type Value } from '../objects/index.ts';
import { defineNew, refuseAll } from './construct.ts';

defineNew(noneType, '*args, **kwargs', (_thread, _type, args: Value[], keywords) => {
  refuseAll('NoneType', args, keywords);
  return null;
});

defineMethods(noneType, {
  '__repr__()': () => 'None',
  '__bool__()': () => false,
});
