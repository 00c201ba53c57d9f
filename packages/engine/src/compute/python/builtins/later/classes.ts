import {
  classMethodType,
  dictType,
  listType,
  objectType,
  propertyType,
  staticMethodType,
  superType,
  tupleType,
  typeType,
} from '../../objects/index.ts';
import { defineLater } from '../../vm/later.ts';
import { part } from '../../vm/parts.ts';
import { defineFunctionsLater } from '../define-functions.ts';
import { enumerateType } from '../iterator-types.ts';

const descriptors = part(() => import('../descriptors.ts'));
defineLater(propertyType, descriptors, {
  methods: '__delete__ __get__ __init__ __set__ __set_name__ deleter getter setter',
  staticMethods: '__new__',
  attributes: '__doc__ __isabstractmethod__ fdel fget fset',
});
const WRAPPER = '__get__ __init__ __repr__';
const WRAPPER_ATTRIBUTES = '__dict__ __func__ __isabstractmethod__ __wrapped__';
defineLater(classMethodType, descriptors, {
  methods: WRAPPER,
  staticMethods: '__new__',
  attributes: WRAPPER_ATTRIBUTES,
});
defineLater(staticMethodType, descriptors, {
  methods: `${WRAPPER} __call__`,
  staticMethods: '__new__',
  attributes: WRAPPER_ATTRIBUTES,
});

defineLater(
  superType,
  part(() => import('../super.ts')),
  {
    methods: '__get__ __init__ __repr__',
    staticMethods: '__new__',
    attributes: '__self__ __self_class__ __thisclass__',
  },
);

const making = part(() => import('../type.ts'));
defineLater(typeType, making, { methods: '__init__', staticMethods: '__new__' });
defineFunctionsLater(making, '__build_class__');
defineLater(objectType, making, { classMethods: '__init_subclass__ __subclasshook__' });
defineLater(
  objectType,
  part(() => import('../object-details.ts')),
  {
    methods:
      '__delattr__ __dir__ __format__ __ge__ __getattribute__ __gt__ __le__ __lt__ __ne__ __repr__ __setattr__',
    attributes: '__class__',
  },
);
defineLater(
  typeType,
  part(() => import('../type-details.ts')),
  {
    methods: '__call__ __dir__ __instancecheck__ __repr__ __subclasscheck__ __subclasses__ mro',
    classMethods: '__prepare__',
    attributes:
      '__abstractmethods__ __annotations__ __base__ __bases__ __dict__ __doc__ __module__ __mro__ __name__ __qualname__',
  },
);

const genericAlias = part(() => import('../generic-alias.ts'));
for (const type of [dictType, enumerateType, listType, tupleType]) {
  defineLater(type, genericAlias, { classMethods: '__class_getitem__' });
}
defineLater(typeType, genericAlias, { methods: '__or__ __ror__' });
