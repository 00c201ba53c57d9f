import { defineMethods, noneType } from '../objects/index.ts';
import { defineNew } from './construct.ts';

defineNew(noneType, '', () => null);

defineMethods(noneType, {
  '__repr__()': () => 'None',
  '__bool__()': () => false,
});
