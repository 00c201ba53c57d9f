/** `os`. */
export const source = String.raw`
import sys
import _posix
import posixpath as path
from _posix import *
from _posix import _exit, fspath
from _collections_abc import MutableMapping

sys.modules['os.path'] = path

name = 'posix'
linesep = '\n'
curdir = path.curdir
pardir = path.pardir
sep = path.sep
pathsep = path.pathsep
defpath = path.defpath
extsep = path.extsep
altsep = None
devnull = '/dev/null'
error = OSError
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
O_RDONLY, O_WRONLY, O_RDWR = 0, 1, 2
O_CREAT, O_EXCL, O_TRUNC, O_APPEND, O_NONBLOCK, O_CLOEXEC = 0o100, 0o200, 0o1000, 0o2000, 0o4000, 0o2000000
O_DIRECTORY, O_NOFOLLOW = 0o200000, 0o400000
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
WNOHANG, WUNTRACED, WCONTINUED = 1, 2, 8
O_ACCMODE, O_NOCTTY, O_DSYNC, O_NDELAY, O_ASYNC, O_DIRECT, O_LARGEFILE = 3, 0o400, 0o10000, 0o4000, 0o20000, 0o40000, 0
O_NOATIME, O_PATH, O_SYNC, O_RSYNC, O_TMPFILE = 0o1000000, 0o10000000, 0o4010000, 0o4010000, 0o20200000
SEEK_DATA, SEEK_HOLE = 3, 4
WSTOPPED, WEXITED, WNOWAIT = 2, 4, 0x1000000
P_WAIT, P_NOWAIT, P_NOWAITO = 0, 1, 1
P_ALL, P_PID, P_PGID, P_PIDFD = 0, 1, 2, 3
PRIO_PROCESS, PRIO_PGRP, PRIO_USER = 0, 1, 2
F_ULOCK, F_LOCK, F_TLOCK, F_TEST = 0, 1, 2, 3
CLD_EXITED, CLD_KILLED, CLD_DUMPED, CLD_TRAPPED, CLD_STOPPED, CLD_CONTINUED = 1, 2, 3, 4, 5, 6
NGROUPS_MAX, TMP_MAX = 65536, 238328
EX_OK = 0
EX_USAGE, EX_DATAERR, EX_NOINPUT, EX_NOUSER, EX_NOHOST, EX_UNAVAILABLE, EX_SOFTWARE, EX_OSERR = range(64, 72)
EX_OSFILE, EX_CANTCREAT, EX_IOERR, EX_TEMPFAIL, EX_PROTOCOL, EX_NOPERM, EX_CONFIG = range(72, 79)
supports_bytes_environ = True
supports_follow_symlinks = {stat}


class _Environ(MutableMapping):
    def __init__(self, data):
        self._data = data

    def __getitem__(self, key):
        _check(key)
        try:
            return self._data[key]
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        _check(key)
        _check(value)
        _posix.putenv(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        _check(key)
        _posix.unsetenv(key)
        try:
            del self._data[key]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        yield from list(self._data)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        return f'environ({{{", ".join(f"{key!r}: {value!r}" for key, value in self._data.items())}}})'

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __or__(self, other):
        return {**self, **other}


def _check(value):
    if not isinstance(value, str):
        raise TypeError('str expected, not %s' % type(value).__name__)


environ = _Environ(_posix.environ())


def getenv(key, default=None):
    return environ.get(key, default)


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode('utf-8', 'surrogateescape') if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode('utf-8', 'surrogateescape') if isinstance(filename, bytes) else filename


class PathLike:
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        return hasattr(subclass, '__fspath__')


def fdopen(fd, mode='r', buffering=-1, encoding=None, *args, **kwargs):
    if not isinstance(fd, int):
        raise TypeError('invalid fd type (%s, expected integer)' % type(fd))
    return open_file(fd, mode, buffering, encoding, *args, **kwargs)


import builtins as _builtins
open_file = _builtins.open


def makedirs(name, mode=0o777, exist_ok=False):
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == curdir:
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def renames(old, new):
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)


def utime(path, times=None, *, ns=None):
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    given = times if ns is None else ns
    if given is not None and not (isinstance(given, tuple) and len(given) == 2):
        raise TypeError(f"utime: '{'times' if ns is None else 'ns'}' must be " + (
            'either a tuple of two ints or None' if ns is None else 'a tuple of two ints'
        ))
    if times is not None:
        ns = [int(time * 10**9) for time in times]
    elif ns is None:
        import time
        ns = (time.time_ns(),) * 2
    _posix.utime(path, *ns)


class DirEntry:
    __slots__ = 'name', 'path', '_place'

    def __init__(self, folder, place, name):
        self.name = name
        self.path = path.join(folder, name)
        self._place = path.join(place, fsdecode(name))

    def __repr__(self):
        return f'<DirEntry {self.name!r}>'

    def __fspath__(self):
        return self.path

    def stat(self, *, follow_symlinks=True):
        return stat(self._place) if follow_symlinks else lstat(self._place)

    def inode(self):
        return lstat(self._place).st_ino

    def is_dir(self, *, follow_symlinks=True):
        return _kind(self._place, 0o040000, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        return _kind(self._place, 0o100000, follow_symlinks)

    def is_symlink(self):
        return path.islink(self._place)


def _kind(name, kind, follow):
    try:
        return (stat(name) if follow else lstat(name)).st_mode & 0o170000 == kind
    except FileNotFoundError:
        return False


class _Scan:
    def __init__(self, folder):
        folder, place, names = _posix._scan(folder)
        self._entries = iter([DirEntry(folder, place, name) for name in names])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def close(self):
        self._entries = iter(())


def scandir(path='.'):
    return _Scan(path)


def walk(top, topdown=True, onerror=None, followlinks=False):
    return _walk(fspath(top), topdown, onerror, followlinks)


def _walk(top, topdown, onerror, followlinks):
    folders, others = [], []
    try:
        entries = list(scandir(top))
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    for entry in entries:
        (folders if entry.is_dir() else others).append(entry.name)
    if topdown:
        yield top, folders, others
    for name in folders:
        new = path.join(top, name)
        if followlinks or not path.islink(new):
            yield from _walk(new, topdown, onerror, followlinks)
    if not topdown:
        yield top, folders, others


def cpu_count():
    try:
        with open_file('/proc/cpuinfo') as file:
            return sum(line.startswith('processor') for line in file) or 1
    except OSError:
        return 1


def sched_getaffinity(pid):
    return set(range(cpu_count()))


def getlogin():
    return environ.get('LOGNAME', 'reader')


def wait():
    return waitpid(-1, 0)


def WIFSTOPPED(status):
    return status & 0xff == 0x7f


def WSTOPSIG(status):
    return status >> 8 & 0xff


def WIFCONTINUED(status):
    return status == 0xffff


def WCOREDUMP(status):
    return status & 0x80 != 0


def WIFEXITED(status):
    return status & 0x7f == 0


def WEXITSTATUS(status):
    return status >> 8 & 0xff


def WIFSIGNALED(status):
    return status & 0x7f not in (0, 0x7f)


def WTERMSIG(status):
    return status & 0x7f


def waitstatus_to_exitcode(status):
    return WEXITSTATUS(status) if WIFEXITED(status) else -WTERMSIG(status)


def fork():
    raise OSError(38, 'Function not implemented')


def system(command):
    pid = _posix.spawn('/bin/sh', ['sh', '-c', command], None, None, (0, 1, 2), True, False)
    return waitpid(pid, 0)[1]


def popen(cmd, mode='r', buffering=-1):
    import subprocess
    if mode == 'r':
        process = subprocess.Popen(cmd, shell=True, text=True, stdout=subprocess.PIPE)
        return _Popen(process.stdout, process)
    process = subprocess.Popen(cmd, shell=True, text=True, stdin=subprocess.PIPE)
    return _Popen(process.stdin, process)


class _Popen:
    def __init__(self, stream, process):
        self._stream = stream
        self._process = process

    def close(self):
        self._stream.close()
        status = self._process.wait()
        return None if status == 0 else status << 8

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __getattr__(self, name):
        return getattr(self._stream, name)

    def __iter__(self):
        return iter(self._stream)


def get_exec_path(env=None):
    return (environ if env is None else env).get('PATH', defpath).split(pathsep)


def execv(file, args):
    try:
        execve(file, args, environ)
    except OSError as error:
        raise OSError(error.errno, error.strerror) from None


def execve(file, args, env):
    sys.stdout.flush()
    _posix.execve(fspath(file), list(args), dict(env))


def execvp(file, args):
    execvpe(file, args, environ)


def execvpe(file, args, env):
    if '/' in file:
        execve(file, args, env)
    failure = FileNotFoundError(2, 'No such file or directory')
    for folder in get_exec_path(env):
        try:
            execve(path.join(folder, file), args, env)
        except (FileNotFoundError, NotADirectoryError) as error:
            failure = error
    raise failure


def execl(file, *args):
    execv(file, args)


def execlp(file, *args):
    execvp(file, args)


def abort():
    kill(getpid(), 6)


def getcwdb():
    return fsencode(getcwd())


def getenvb(key, default=None):
    return environb.get(key, default)


def killpg(pgid, signal):
    kill(-pgid, signal)


def fdatasync(fd):
    fsync(fd)


def sched_yield():
    pass


class _BytesEnviron(MutableMapping):
    def __getitem__(self, key):
        if not isinstance(key, bytes):
            raise TypeError('bytes expected, not %s' % type(key).__name__)
        try:
            return fsencode(environ[fsdecode(key)])
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        environ[fsdecode(key)] = fsdecode(value)

    def __delitem__(self, key):
        del environ[fsdecode(key)]

    def __iter__(self):
        return map(fsencode, environ)

    def __len__(self):
        return len(environ)

    def __repr__(self):
        return f'environ({{{", ".join(f"{key!r}: {value!r}" for key, value in self.items())}}})'


environb = _BytesEnviron()
_private = {'PathLike', 'MutableMapping', 'sys', 'spawn', 'exchange', 'hostname', 'open_file', 'supports_follow_symlinks'}
__all__ = [one for one in globals() if one[0] != '_' and one not in _private] + ['_exit', 'PathLike']

# What is fetched with its first use.
_later = '''
GRND_NONBLOCK GRND_RANDOM O_FSYNC POSIX_FADV_DONTNEED POSIX_FADV_NOREUSE POSIX_FADV_NORMAL POSIX_FADV_RANDOM
POSIX_FADV_SEQUENTIAL POSIX_FADV_WILLNEED POSIX_SPAWN_CLOSE POSIX_SPAWN_DUP2 POSIX_SPAWN_OPEN RTLD_DEEPBIND
RTLD_GLOBAL RTLD_LAZY RTLD_LOCAL RTLD_NODELETE RTLD_NOLOAD RTLD_NOW RWF_APPEND RWF_DSYNC RWF_HIPRI RWF_NOWAIT
RWF_SYNC SCHED_BATCH SCHED_FIFO SCHED_IDLE SCHED_OTHER SCHED_RESET_ON_FORK SCHED_RR ST_APPEND ST_MANDLOCK ST_NOATIME
ST_NODEV ST_NODIRATIME ST_NOEXEC ST_NOSUID ST_RDONLY ST_RELATIME ST_SYNCHRONOUS ST_WRITE chroot closerange confstr
confstr_names copy_file_range ctermid device_encoding execle execlpe fchdir fchmod fchown fpathconf fstatvfs fwalk
get_blocking get_inheritable getgrouplist getgroups getloadavg getpriority getrandom getresgid getresuid getsid
lchown major makedev minor mknod nice pathconf pathconf_names pipe2 posix_fadvise posix_fallocate posix_spawn
posix_spawnp pread preadv pwrite pwritev readv sched_get_priority_max sched_get_priority_min sched_getparam
sched_getscheduler sched_param sendfile set_inheritable setgid setpgid setpgrp setpriority setsid setuid spawnl
spawnle spawnlp spawnlpe spawnv spawnve spawnvp spawnvpe statvfs statvfs_result strerror sync sysconf sysconf_names
tcgetpgrp tcsetpgrp times_result ttyname waitid waitid_result writev
'''.split()
__all__ += _later


def __getattr__(name):
    if name not in _later:
        raise AttributeError(f"module 'os' has no attribute {name!r}")
    import _os_more
    for one in _later:
        globals().setdefault(one, getattr(_os_more, one))
    return globals()[name]


def __dir__():
    return sorted({*globals(), *_later})
`;
