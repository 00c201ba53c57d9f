import type { PyModule } from '../objects/index.ts';
import type { Interpreter } from '../vm/interpreter.ts';

/** A module as it is fetched: built in, or in Python. */
export type FetchedModule =
  | { readonly createModule: (interpreter: Interpreter) => PyModule }
  | { readonly source: string };

/** Modules of the library that are in Python, with what is built in for them, by their full names. */
export const pythonModules: Readonly<Record<string, () => Promise<FetchedModule>>> = {
  __future__: () => import('./future.ts'),
  _abc: () => import('./abc-native.ts'),
  _callers: () => import('./callers.ts'),
  _collections: () => import('./collections-native.ts'),
  _ipaddress_4: () => import('./ipaddress/version-4.ts'),
  _ipaddress_6: () => import('./ipaddress/version-6.ts'),
  _ipaddress_base: () => import('./ipaddress/base.ts'),
  _ipaddress_network: () => import('./ipaddress/network.ts'),
  _inspect_members: () => import('./inspect-members.ts'),
  abc: () => import('./abc.ts'),
  bdb: () => import('./bdb.ts'),
  bisect: () => import('./bisect.ts'),
  cmd: () => import('./cmd.ts'),
  collections: () => import('./collections.ts'),
  'collections._user': () => import('./collections-user.ts'),
  'collections.abc': () => import('./collections-abc.ts'),
  contextlib: () => import('./contextlib.ts'),
  copy: () => import('./copy.ts'),
  copyreg: () => import('./copyreg.ts'),
  csv: () => import('./csv.ts'),
  dataclasses: () => import('./dataclasses.ts'),
  dis: () => import('./dis.ts'),
  enum: () => import('./enum.ts'),
  fractions: () => import('./fractions.ts'),
  functools: () => import('./functools.ts'),
  heapq: () => import('./heapq.ts'),
  importlib: () => import('./importlib.ts'),
  ipaddress: () => import('./ipaddress.ts'),
  inspect: () => import('./inspect.ts'),
  itertools: () => import('./itertools/index.ts'),
  keyword: () => import('./keyword.ts'),
  linecache: () => import('./linecache.ts'),
  numbers: () => import('./numbers.ts'),
  operator: () => import('./operator.ts'),
  pdb: () => import('./pdb.ts'),
  pprint: () => import('./pprint.ts'),
  pydoc: () => import('./pydoc.ts'),
  reprlib: () => import('./reprlib.ts'),
  statistics: () => import('./statistics.ts'),
  string: () => import('./string.ts'),
  textwrap: () => import('./textwrap.ts'),
  timeit: () => import('./timeit.ts'),
  types: () => import('./types.ts'),
  typing: () => import('./typing.ts'),
  warnings: () => import('./warnings.ts'),
  weakref: () => import('./weakref.ts'),
};
