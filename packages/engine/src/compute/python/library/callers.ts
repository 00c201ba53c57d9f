/** `_callers`: which module called a function of the library, and what its classes are called. */
import { codeFlags } from '../bytecode/code.ts';
import {
  bindNative,
  PyDict,
  PyFunction,
  type PyModule,
  PyNative,
  PyType,
  parseSignature,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { reprOfText } from '../unicode/index.ts';
import { call } from '../vm/call.ts';
import { Frame } from '../vm/frame.ts';
import type { Thread } from '../vm/thread.ts';
import { defineModule } from './define-module.ts';

/** The names of the module whose code is nearest below that of the uppermost frame's module. */
function callerNames(thread: Thread): PyDict | undefined {
  let own: PyDict | undefined;
  for (let frame = thread.frame; frame !== null; frame = frame.back) {
    if (!(frame instanceof Frame)) continue;
    own ??= frame.globals;
    if (frame.globals !== own && frame.globals.getName('__name__') !== own.getName('__name__')) {
      return frame.globals;
    }
  }
  return undefined;
}

/** A function as one that is built in, from the module that CPython has for its C. */
function builtInOf(func: PyFunction, module: string): PyNative {
  const { name } = func;
  const signature = parseSignature(parametersOf(func));
  const called = { name, qualifiedName: `${module}.${name}` };
  return new PyNative({
    name,
    module,
    documentation: typeof func.documentation === 'string' ? func.documentation : undefined,
    arity: () => ({ signature, isSimple: false, least: Number.POSITIVE_INFINITY, most: 0 }),
    call(thread, args, keywords) {
      bindNative(signature, called, args, keywords);
      return call(thread, func, args, keywords);
    },
  });
}

/** Its parameters as Python writes them. */
function parametersOf({ code, defaults, keywordDefaults }: PyFunction): string {
  const { argumentCount, positionalOnlyCount, keywordOnlyCount, localNames, flags } = code.data;
  const takesMore = (flags & codeFlags.VARARGS) !== 0;
  const firstDefault = argumentCount - (defaults?.items.length ?? 0);
  const all = argumentCount + keywordOnlyCount;
  const parts = localNames.slice(0, all).map((name, index) => {
    const value =
      index < argumentCount
        ? defaults?.items[index - firstDefault]
        : keywordDefaults?.getName(name);
    return value === undefined ? name : `${name}=${textOfDefault(value)}`;
  });
  const more = localNames.slice(all, all + 2);
  if ((flags & codeFlags.VARKEYWORDS) !== 0) parts.push(`**${more[takesMore ? 1 : 0]}`);
  if (takesMore) parts.splice(argumentCount, 0, `*${more[0]}`);
  else if (keywordOnlyCount > 0) parts.splice(argumentCount, 0, '*');
  if (positionalOnlyCount > 0) parts.splice(positionalOnlyCount, 0, '/');
  return parts.join(', ');
}

function textOfDefault(value: Value): string {
  if (value === null) return 'None';
  if (typeof value === 'string') return reprOfText(value);
  return typeof value === 'number' ? `${value}` : '<unrepresentable>';
}

export function createModule(): PyModule {
  return defineModule('_callers', {
    functions: {
      'caller_module()': (thread): Value => callerNames(thread)?.getName('__name__') ?? '__main__',
      // What CPython has in C: messages name such a class, and mostly a function, together with its module.
      'as_built_in(object, module=None, /)': (_thread, object: Value, module?: string) => {
        if (object instanceof PyFunction) {
          return builtInOf(object, module ?? `_${String(object.module)}`);
        }
        if (!(object instanceof PyType)) return object;
        object.plainName = object.name;
        object.name = `${String(object.namespace.getName('__module__'))}.${object.name}`;
        return object;
      },
      'kind_of(object, /)': (_thread, object: Value) => typeOf(object).name,
      'caller_globals()': (thread): Value => callerNames(thread) ?? new PyDict(),
    },
  });
}
