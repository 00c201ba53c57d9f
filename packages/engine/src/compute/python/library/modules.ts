import type { LibraryLoader, LibraryModule } from '../vm/imports.ts';
import { type FetchedModule, pythonModules } from './python-modules.ts';

/** What is fetched when a program imports a module, by the module's full name. */
const modules: Readonly<Record<string, () => Promise<FetchedModule>>> = {
  ...pythonModules,
  _binascii: () => import('./binascii-native.ts'),
  _collections_abc: () => import('./collections-abc.ts'),
  _datetime: () => import('./datetime-native.ts'),
  _dis: () => import('./dis-native.ts'),
  _hashlib: () => import('./hashlib-native.ts'),
  _io_more: () => import('./io-more.ts'),
  _json: () => import('./json-native.ts'),
  _os_constants: () => import('./os-more/constants.ts'),
  _os_descriptors: () => import('./os-more/descriptors.ts'),
  _os_limits: () => import('./os-more/limits.ts'),
  _os_more: () => import('./os-more.ts'),
  _os_processes: () => import('./os-more/processes.ts'),
  _os_programs: () => import('./os-more/programs.ts'),
  _posix: () => import('./posix.ts'),
  _posix_more: () => import('./posix/rare.ts'),
  _random: () => import('./random-native.ts'),
  _re: () => import('./re/index.ts'),
  _signal: () => import('./signal-native.ts'),
  _struct: () => import('./struct-native.ts'),
  _traceback: () => import('./traceback-native.ts'),
  _weakref: () => import('./weakref-native.ts'),
  array: () => import('./array/index.ts'),
  atexit: () => import('./atexit.ts'),
  base64: () => import('./base64.ts'),
  binascii: () => import('./binascii.ts'),
  datetime: () => import('./datetime.ts'),
  errno: () => import('./errno.ts'),
  fnmatch: () => import('./fnmatch.ts'),
  gc: () => import('./gc.ts'),
  getpass: () => import('./getpass.ts'),
  glob: () => import('./glob.ts'),
  hashlib: () => import('./hashlib.ts'),
  io: () => import('./io.ts'),
  json: () => import('./json.ts'),
  'json.tool': () => import('./json-tool.ts'),
  math: () => import('./math.ts'),
  os: () => import('./os.ts'),
  pathlib: () => import('./pathlib.ts'),
  platform: () => import('./platform.ts'),
  posixpath: () => import('./os-path.ts'),
  random: () => import('./random.ts'),
  re: () => import('./re.ts'),
  secrets: () => import('./secrets.ts'),
  shutil: () => import('./shutil.ts'),
  signal: () => import('./signal.ts'),
  stat: () => import('./stat.ts'),
  struct: () => import('./struct.ts'),
  subprocess: () => import('./subprocess.ts'),
  tempfile: () => import('./tempfile.ts'),
  time: () => import('./time.ts'),
  traceback: () => import('./traceback.ts'),
  unicodedata: () => import('./unicodedata.ts'),
  uuid: () => import('./uuid.ts'),
  zlib: () => import('./zlib.ts'),
};

/** How a module of the library is fetched; none when there is no such module. */
export function libraryModule(name: string): (() => Promise<FetchedModule>) | undefined {
  return Object.hasOwn(modules, name) ? modules[name] : undefined;
}

/** Full names of all modules of the library, sorted. */
export function moduleNames(): readonly string[] {
  return ['builtins', 'sys', ...Object.keys(modules)].sort();
}

/** What an interpreter gets its library by. */
export function libraryLoaders(): readonly (readonly [string, LibraryLoader])[] {
  return Object.entries(modules).map(([name, fetch]) => [
    name,
    async () => asLibraryModule(name, await fetch()),
  ]);
}

function asLibraryModule(name: string, fetched: FetchedModule): LibraryModule {
  if ('source' in fetched) {
    const isPackage = Object.keys(modules).some((other) => other.startsWith(`${name}.`));
    return { kind: 'source', source: fetched.source, isPackage };
  }
  return { kind: 'built in', make: ({ interpreter }) => fetched.createModule(interpreter) };
}
