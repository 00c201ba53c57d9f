import type { PyModule } from '../objects/index.ts';
import type { Interpreter } from '../vm/interpreter.ts';

/** A module of the library as it is fetched: built in, or in Python. */
export type LibraryModule =
  | { readonly createModule: (interpreter: Interpreter) => PyModule }
  | { readonly source: string };

type Fetch = () => Promise<LibraryModule>;

/** What is fetched when a program imports a module, by the module's full name. */
const modules: Readonly<Record<string, Fetch>> = {
  _posix: () => import('./posix.ts'),
  _signal: () => import('./signal.ts'),
  argparse: () => import('./argparse.ts'),
  atexit: () => import('./atexit.ts'),
  base64: () => import('./base64.ts'),
  binascii: () => import('./binascii.ts'),
  cmath: () => import('./cmath.ts'),
  datetime: () => import('./datetime.ts'),
  dis: () => import('./dis.ts'),
  errno: () => import('./errno.ts'),
  fnmatch: () => import('./fnmatch.ts'),
  gc: () => import('./gc.ts'),
  getpass: () => import('./getpass.ts'),
  glob: () => import('./glob.ts'),
  hashlib: () => import('./hashlib.ts'),
  io: () => import('./io.ts'),
  json: () => import('./json.ts'),
  math: () => import('./math.ts'),
  os: () => import('./os.ts'),
  'os.path': () => import('./os-path.ts'),
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
  uuid: () => import('./uuid.ts'),
  zlib: () => import('./zlib.ts'),
};

/** How a module of the library is fetched; none when there is no such module. */
export function libraryModule(name: string): Fetch | undefined {
  return Object.hasOwn(modules, name) ? modules[name] : undefined;
}

/** Full names of all modules of the library, sorted. */
export function moduleNames(): readonly string[] {
  return ['builtins', 'sys', ...Object.keys(modules)].sort();
}
