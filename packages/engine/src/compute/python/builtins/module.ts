import {
  define,
  defineAttributes,
  defineMethods,
  ELLIPSIS,
  ellipsisType,
  moduleType,
  NOT_IMPLEMENTED,
  native,
  notImplementedType,
  PyDict,
  PyList,
  PyModule,
  type Value,
} from '../objects/index.ts';
import { attributesOf } from '../vm/attributes.ts';
import { callThen, workThen } from '../vm/continue.ts';
import { givenType, raise } from '../vm/errors.ts';
import { part, withPart } from '../vm/parts.ts';
import { adopt, defineNew, refuseAll } from './construct.ts';

defineNew(moduleType, '*args, **kwargs', (_thread, type) => {
  const made = new PyModule(new PyDict());
  const { attributes } = made;
  adopt(made, type);
  made.attributes = attributes;
  return made;
});

define(
  moduleType,
  native(
    '__init__(name, doc=None)',
    (_thread, self: PyModule, name: Value, documentation?: Value) => {
      if (typeof name !== 'string') {
        raise('TypeError', `module() argument 'name' must be str, not ${givenType(name)}`);
      }
      self.attributes.setName('__name__', name);
      self.attributes.setName('__doc__', documentation ?? null);
      self.attributes.setName('__package__', null);
      self.attributes.setName('__loader__', null);
      self.attributes.setName('__spec__', null);
      return null;
    },
    { owner: moduleType, calledAs: 'module', checksSelf: true },
  ),
);

defineMethods(moduleType, {
  '__repr__()': (_thread, self: PyModule) => {
    const name = self.attributes.getName('__name__');
    const file = self.attributes.getName('__file__');
    if (typeof name !== 'string') return '<module ?>';
    if (typeof file === 'string') return `<module '${name}' from '${file}'>`;
    const loader = self.attributes.getName('__loader__');
    if (
      self.attributes.getName('__spec__') !== undefined &&
      loader !== undefined &&
      loader !== null
    )
      return `<module '${name}' (built-in)>`;
    return `<module '${name}'>`;
  },
  '__dir__()': (thread, self: PyModule) => {
    const own = self.attributes.getName('__dir__');
    if (own !== undefined) return callThen(thread, own, [], (_thread, names) => names, undefined);
    return new PyList([...self.attributes.live()].map(({ key }) => key));
  },
});

defineAttributes(moduleType, {
  __annotations__: {
    get: (_thread, self: PyModule) => {
      const known = self.attributes.getName('__annotations__');
      if (known !== undefined) return known;
      const made = new PyDict();
      self.attributes.setName('__annotations__', made);
      return made;
    },
    set: (_thread, self: PyModule, value) => {
      if (value !== undefined) self.attributes.setName('__annotations__', value);
      else if (!self.attributes.deleteName('__annotations__')) {
        raise('AttributeError', '__annotations__');
      }
      return null;
    },
  },
  __dict__: (_thread, self: PyModule) => attributesOf(self) ?? null,
});

defineNew(ellipsisType, '*args, **kwargs', (_thread, _type, args: Value[], keywords) => {
  refuseAll('EllipsisType', args, keywords);
  return ELLIPSIS;
});
defineMethods(ellipsisType, { '__repr__()': () => 'Ellipsis', '__reduce__()': () => 'Ellipsis' });

defineNew(notImplementedType, '*args, **kwargs', (_thread, _type, args: Value[], keywords) => {
  refuseAll('NotImplementedType', args, keywords);
  return NOT_IMPLEMENTED;
});
const warnings = part(() => import('../vm/warnings.ts'));
defineMethods(notImplementedType, {
  '__repr__()': () => 'NotImplemented',
  '__reduce__()': () => 'NotImplemented',
  '__bool__()': (thread) =>
    workThen(
      thread,
      (inner) =>
        withPart(inner, warnings, (later, { warnOf }) =>
          warnOf(
            later,
            'DeprecationWarning',
            'NotImplemented should not be used in a boolean context',
          ),
        ),
      () => true,
      undefined,
    ),
});
