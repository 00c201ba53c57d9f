import {
  asyncGeneratorType,
  asyncStepType,
  asyncThrowType,
  coroutineType,
  coroutineWrapperType,
  generatorType,
} from '../../objects/index.ts';
import { defineLater } from '../../vm/later.ts';
import { part } from '../../vm/parts.ts';
import { defineFunctionsLater } from '../define-functions.ts';
import { ITERATOR } from './names.ts';

const generators = part(() => import('../generators.ts'));
defineLater(generatorType, generators, {
  methods: `${ITERATOR} __repr__ close send throw`,
  attributes: '__name__ __qualname__ gi_code gi_frame gi_running gi_suspended gi_yieldfrom',
});
defineLater(coroutineType, generators, {
  methods: '__await__ __repr__ close send throw',
  attributes: '__name__ __qualname__ cr_await cr_code cr_frame cr_origin cr_running cr_suspended',
});
defineLater(coroutineWrapperType, generators, { methods: `${ITERATOR} close send throw` });

const asyncGenerators = part(() => import('../async-generators.ts'));
const STEP = `${ITERATOR} __await__ close send throw`;
defineLater(asyncGeneratorType, asyncGenerators, {
  methods: '__aiter__ __anext__ __repr__ aclose asend athrow',
  classMethods: '__class_getitem__',
  attributes: '__name__ __qualname__ ag_await ag_code ag_frame ag_running ag_suspended',
});
defineLater(asyncStepType, asyncGenerators, { methods: STEP });
defineLater(asyncThrowType, asyncGenerators, { methods: STEP });

defineFunctionsLater(
  part(() => import('../async-functions.ts')),
  'aiter anext',
);
