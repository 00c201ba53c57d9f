import {
  codeType,
  ellipsisType,
  exceptionType,
  getSetType,
  memberType,
  methodDescriptorType,
  methodType,
  methodWrapperType,
  moduleType,
  nativeType,
  notImplementedType,
  objectType,
  slotWrapperType,
  tracebackType,
} from '../../objects/index.ts';
import { defineLater } from '../../vm/later.ts';
import { part } from '../../vm/parts.ts';
import { defineFunctionsLater } from '../define-functions.ts';
import { frameType } from '../frame-type.ts';
import { placedTypes } from '../iterator-types.ts';

const frames = part(() => import('../frames.ts'));
defineLater(frameType, frames, {
  methods: '__repr__ clear',
  attributes:
    'f_back f_builtins f_code f_globals f_lasti f_lineno f_locals f_trace f_trace_lines f_trace_opcodes',
});
defineLater(tracebackType, frames, { attributes: 'tb_frame tb_lasti tb_lineno tb_next' });

const modules = part(() => import('../module.ts'));
defineLater(moduleType, modules, {
  methods: '__dir__ __init__ __repr__',
  staticMethods: '__new__',
  attributes: '__annotations__ __dict__',
});
defineLater(ellipsisType, modules, { methods: '__reduce__ __repr__', staticMethods: '__new__' });
defineLater(notImplementedType, modules, {
  methods: '__bool__ __reduce__ __repr__',
  staticMethods: '__new__',
});

defineFunctionsLater(
  part(() => import('../functions/code.ts')),
  '__import__ compile eval exec globals locals',
);
defineFunctionsLater(
  part(() => import('../functions/names.ts')),
  'dir vars',
);

defineFunctionsLater(
  part(() => import('../functions/breakpoint.ts')),
  'breakpoint',
);

defineFunctionsLater(
  part(() => import('../functions/attributes.ts')),
  'callable delattr getattr hasattr setattr',
);

const streams = part(() => import('../streams.ts'));
defineFunctionsLater(streams, 'input');
defineFunctionsLater(streams, 'open', 'io');

const reduction = part(() => import('../reduction.ts'));
defineLater(objectType, reduction, {
  methods: '__getstate__ __reduce__ __reduce_ex__ __sizeof__',
});
for (const type of [
  nativeType,
  methodType,
  methodWrapperType,
  methodDescriptorType,
  slotWrapperType,
  getSetType,
  memberType,
]) {
  defineLater(type, reduction, { methods: '__reduce__' });
}
for (const type of placedTypes) {
  defineLater(type, reduction, { methods: '__setstate__' });
}
defineLater(
  codeType,
  part(() => import('../code-replace.ts')),
  { methods: 'replace' },
);

defineLater(
  exceptionType('BaseExceptionGroup'),
  part(() => import('../exception-groups.ts')),
  {
    methods: '__str__ derive split subgroup',
    classMethods: '__class_getitem__',
    staticMethods: '__new__',
  },
);
