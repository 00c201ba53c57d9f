import type { CodeData } from '../bytecode/code.ts';
import {
  codeType,
  defineMethods,
  type KeywordArguments,
  PyCode,
  PyTuple,
  typeOf,
  type Value,
} from '../objects/index.ts';
import { integerIn, textIn } from '../vm/conversions.ts';
import { givenType, raise } from '../vm/errors.ts';

type Field = keyof CodeData;

/** Parts of a code object that `replace` can change, by kind. */
const NUMBERS: Readonly<Record<string, Field>> = {
  co_argcount: 'argumentCount',
  co_posonlyargcount: 'positionalOnlyCount',
  co_kwonlyargcount: 'keywordOnlyCount',
  co_stacksize: 'stackSize',
  co_flags: 'flags',
  co_firstlineno: 'firstLine',
};
const TEXTS: Readonly<Record<string, Field>> = {
  co_filename: 'fileName',
  co_name: 'name',
  co_qualname: 'qualifiedName',
};
const LISTS: Readonly<Record<string, Field>> = {
  co_consts: 'constants',
  co_names: 'names',
  co_varnames: 'localNames',
  co_freevars: 'freeNames',
  co_cellvars: 'cellNames',
};

function changeFor(name: string, value: Value): Partial<Record<Field, unknown>> {
  const refuse = (wanted: string): never =>
    raise('TypeError', `replace() argument '${name}' must be ${wanted}, not ${givenType(value)}`);
  const number = NUMBERS[name];
  if (number !== undefined) {
    const given = integerIn(value);
    if (given === undefined) {
      raise('TypeError', `'${typeOf(value).name}' object cannot be interpreted as an integer`);
    }
    return { [number]: Number(given) };
  }
  const text = TEXTS[name];
  if (text !== undefined) return { [text]: textIn(value) ?? refuse('str') };
  const list = LISTS[name];
  if (list !== undefined) {
    return { [list]: value instanceof PyTuple ? value.items : refuse('tuple') };
  }
  return raise('TypeError', `'${name}' is an invalid keyword argument for replace()`);
}

defineMethods(codeType, {
  'replace(**kwargs)': (_thread, { data }: PyCode, { names, values }: KeywordArguments) => {
    const changes = names.map((name, index) => changeFor(name, values[index] as Value));
    return new PyCode(Object.assign({}, data, ...changes));
  },
});
