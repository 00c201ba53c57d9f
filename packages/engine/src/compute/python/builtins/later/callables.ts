import {
  cellType,
  classMethodDescriptorType,
  codeType,
  defineValue,
  functionType,
  getSetType,
  memberType,
  methodDescriptorType,
  methodType,
  methodWrapperType,
  nativeType,
  slotWrapperType,
} from '../../objects/index.ts';
import { defineLater } from '../../vm/later.ts';
import { part } from '../../vm/parts.ts';
import { COMPARISONS } from './names.ts';

const callables = part(() => import('../callables.ts'));
defineLater(functionType, callables, {
  methods: '__call__ __get__ __repr__',
  staticMethods: '__new__',
  attributes:
    '__annotations__ __builtins__ __closure__ __code__ __defaults__ __dict__ __doc__ __globals__ __kwdefaults__ __module__ __name__ __qualname__',
});
const SHARED = '__doc__ __name__ __qualname__';
defineLater(methodType, callables, {
  methods: '__call__ __eq__ __get__ __hash__ __repr__',
  staticMethods: '__new__',
  attributes: '__doc__ __func__ __self__',
});
defineLater(methodWrapperType, callables, {
  methods: '__call__ __eq__ __hash__ __repr__',
  attributes: `${SHARED} __objclass__ __self__ __text_signature__`,
});
defineLater(nativeType, callables, {
  methods: '__call__ __eq__ __hash__ __repr__',
  attributes: `${SHARED} __module__ __self__ __text_signature__`,
});
for (const type of [methodDescriptorType, slotWrapperType]) {
  defineLater(type, callables, {
    methods: '__call__ __get__ __repr__',
    attributes: `${SHARED} __objclass__ __text_signature__`,
  });
}
defineLater(classMethodDescriptorType, callables, {
  methods: '__call__ __get__ __repr__',
  attributes: `${SHARED} __objclass__`,
});
for (const type of [getSetType, memberType]) {
  defineLater(type, callables, {
    methods: '__delete__ __get__ __repr__ __set__',
    attributes: `${SHARED} __objclass__`,
  });
}
defineValue(cellType, '__hash__', null);
defineLater(cellType, callables, {
  methods: `${COMPARISONS} __repr__`,
  staticMethods: '__new__',
  attributes: 'cell_contents',
});
defineLater(codeType, callables, {
  methods: '__repr__ co_positions',
  attributes:
    'co_argcount co_cellvars co_code co_consts co_filename co_firstlineno co_flags co_freevars co_kwonlyargcount co_name co_names co_nlocals co_posonlyargcount co_qualname co_stacksize co_varnames',
});
defineLater(
  codeType,
  part(() => import('../code-tables.ts')),
  {
    methods: '_varname_from_oparg co_lines',
    attributes: '_co_code_adaptive co_exceptiontable co_linetable co_lnotab',
  },
);
