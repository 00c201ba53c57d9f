import { defineMethods, type KeywordArguments, noneType, type Value } from '../objects/index.ts';
import { raise } from '../vm/errors.ts';
import { defineNew } from './construct.ts';

defineNew(
  noneType,
  '*args, **kwargs',
  (_thread, _type, args: readonly Value[], keywords: KeywordArguments) =>
    args.length + keywords.names.length === 0
      ? null
      : raise('TypeError', 'NoneType takes no arguments'),
);

defineMethods(noneType, {
  '__repr__()': () => 'None',
  '__bool__()': () => false,
});
