/** What of `os` is fetched with its first use. */
export const source = String.raw`
import os
import sys
from operator import index
from os import (
    O_CREAT, O_RDONLY, close, cpu_count, dup2, environ, execvpe, fspath, ftruncate, fstat, get_exec_path, getgid,
    getpid, getuid, isatty, lseek, lstat, open, path, pipe, read, readlink, scandir, times, urandom, waitpid,
    waitstatus_to_exitcode, walk, write,
)
import _posix
import _posix_more
from _posix_more import (
    chroot, get_blocking, get_inheritable, lchown, sched_param, set_inheritable, setgid, setpgid, setsid, setuid,
    statvfs_result, sync, tcgetpgrp, tcsetpgrp, waitid_result,
)

times_result = type(times())

_constants = """
GRND_ NONBLOCK=1 RANDOM=2
O_ FSYNC=1052672
POSIX_FADV_ DONTNEED=4 NOREUSE=5 NORMAL=0 RANDOM=1 SEQUENTIAL=2 WILLNEED=3
POSIX_SPAWN_ CLOSE=1 DUP2=2 OPEN=0
RTLD_ DEEPBIND=8 GLOBAL=256 LAZY=1 LOCAL=0 NODELETE=4096 NOLOAD=4 NOW=2
RWF_ APPEND=16 DSYNC=2 HIPRI=1 NOWAIT=8 SYNC=4
SCHED_ BATCH=3 FIFO=1 IDLE=5 OTHER=0 RESET_ON_FORK=1073741824 RR=2
ST_ APPEND=256 MANDLOCK=64 NOATIME=1024 NODEV=4 NODIRATIME=2048 NOEXEC=8 NOSUID=2 RDONLY=1 RELATIME=4096 SYNCHRONOUS=16 WRITE=128
"""
for _line in _constants.strip().split('\n'):
    _prefix, *_pairs = _line.split()
    for _pair in _pairs:
        _name, _, _value = _pair.partition('=')
        globals()[_prefix + _name] = int(_value)

# Source: strerror(3) of glibc.
_messages = """
Success|Operation not permitted|No such file or directory|No such process|Interrupted system call|Input/output
error|No such device or address|Argument list too long|Exec format error|Bad file descriptor|No child
processes|Resource temporarily unavailable|Cannot allocate memory|Permission denied|Bad address|Block device
required|Device or resource busy|File exists|Invalid cross-device link|No such device|Not a directory|Is a
directory|Invalid argument|Too many open files in system|Too many open files|Inappropriate ioctl for
device|Text file busy|File too large|No space left on device|Illegal seek|Read-only file system|Too many
links|Broken pipe|Numerical argument out of domain|Numerical result out of range|Resource deadlock
avoided|File name too long|No locks available|Function not implemented|Directory not empty|Too many levels of
symbolic links||No message of desired type|Identifier removed|Channel number out of range|Level 2 not
synchronized|Level 3 halted|Level 3 reset|Link number out of range|Protocol driver not attached|No CSI
structure available|Level 2 halted|Invalid exchange|Invalid request descriptor|Exchange full|No anode|Invalid
request code|Invalid slot||Bad font file format|Device not a stream|No data available|Timer expired|Out of
streams resources|Machine is not on the network|Package not installed|Object is remote|Link has been
severed|Advertise error|Srmount error|Communication error on send|Protocol error|Multihop attempted|RFS
specific error|Bad message|Value too large for defined data type|Name not unique on network|File descriptor in
bad state|Remote address changed|Can not access a needed shared library|Accessing a corrupted shared
library|.lib section in a.out corrupted|Attempting to link in too many shared libraries|Cannot exec a shared
library directly|Invalid or incomplete multibyte or wide character|Interrupted system call should be
restarted|Streams pipe error|Too many users|Socket operation on non-socket|Destination address
required|Message too long|Protocol wrong type for socket|Protocol not available|Protocol not supported|Socket
type not supported|Operation not supported|Protocol family not supported|Address family not supported by
protocol|Address already in use|Cannot assign requested address|Network is down|Network is unreachable|Network
dropped connection on reset|Software caused connection abort|Connection reset by peer|No buffer space
available|Transport endpoint is already connected|Transport endpoint is not connected|Cannot send after
transport endpoint shutdown|Too many references: cannot splice|Connection timed out|Connection refused|Host is
down|No route to host|Operation already in progress|Operation now in progress|Stale file handle|Structure
needs cleaning|Not a XENIX named type file|No XENIX semaphores available|Is a named type file|Remote I/O
error|Disk quota exceeded|No medium found|Wrong medium type|Operation canceled|Required key not available|Key
has expired|Key has been revoked|Key was rejected by service|Owner died|State not recoverable|Operation not
possible due to RF-kill|Memory page has hardware error
""".strip().replace('\n', ' ').split('|')


def strerror(code, /):
    code = index(code)
    if 0 <= code < len(_messages) and _messages[code]:
        return _messages[code]
    return f'Unknown error {code}'


# Descriptors.

def closerange(fd_low, fd_high, /):
    for fd in range(fd_low, min(fd_high, 65536)):
        try:
            close(fd)
        except OSError:
            pass


def pipe2(flags, /):
    ends = pipe()
    for fd in ends:
        set_inheritable(fd, not flags & 0o2000000)
    if flags & 0o4000:
        for fd in ends:
            close(fd)
        raise OSError(22, 'Invalid argument')
    return ends


def _at(fd, offset, work):
    """Does something at a place of a file, whose own place stays."""
    place = lseek(fd, 0, 1)
    lseek(fd, offset, 0)
    try:
        return work()
    finally:
        lseek(fd, place, 0)


def pread(fd, length, offset, /):
    return _at(fd, offset, lambda: read(fd, length))


def pwrite(fd, data, offset, /):
    return _at(fd, offset, lambda: write(fd, data))


def readv(fd, buffers, /):
    views = [memoryview(buffer).cast('B') for buffer in buffers]
    data = read(fd, sum(map(len, views)))
    done = 0
    for view in views:
        part = data[done:done + len(view)]
        view[:len(part)] = part
        done += len(part)
    return done


def writev(fd, buffers, /):
    return write(fd, b''.join(buffers))


def preadv(fd, buffers, offset, flags=0, /):
    return _at(fd, offset, lambda: readv(fd, buffers))


def pwritev(fd, buffers, offset, flags=0, /):
    return _at(fd, offset, lambda: writev(fd, buffers))


def sendfile(out_fd, in_fd, offset, count):
    if offset is None:
        return write(out_fd, read(in_fd, count))
    return write(out_fd, pread(in_fd, count, offset))


def copy_file_range(src, dst, count, offset_src=None, offset_dst=None):
    if count < 0:
        raise ValueError('negative value for \'count\' not allowed')
    data = read(src, count) if offset_src is None else pread(src, count, offset_src)
    return write(dst, data) if offset_dst is None else pwrite(dst, data, offset_dst)


def posix_fadvise(fd, offset, length, advice, /):
    fstat(fd)
    if advice not in range(6):
        raise OSError(22, 'Invalid argument')


def posix_fallocate(fd, offset, length, /):
    if offset < 0 or length <= 0:
        raise OSError(22, 'Invalid argument')
    if fstat(fd).st_size < offset + length:
        ftruncate(fd, offset + length)


def _of_descriptor(work, fd, *args):
    fstat(fd)
    try:
        return work(f'/proc/self/fd/{fd}', *args)
    except OSError as problem:
        raise OSError(problem.errno, problem.strerror) from None


def fchdir(fd):
    _of_descriptor(lambda link: os.chdir(readlink(link)), fd)


def fchmod(fd, mode):
    _of_descriptor(os.chmod, fd, mode)


def fchown(fd, uid, gid):
    _of_descriptor(os.chown, fd, uid, gid)


def statvfs(path):
    return _of_descriptor(_posix_more.statvfs, path) if isinstance(path, int) else _posix_more.statvfs(path)


def fstatvfs(fd, /):
    return _of_descriptor(_posix_more.statvfs, fd)


def device_encoding(fd):
    return 'UTF-8' if isatty(fd) else None


def ctermid():
    return '/dev/tty'


def ttyname(fd, /):
    if not isatty(fd):
        raise OSError(25, 'Inappropriate ioctl for device')
    return readlink(f'/proc/self/fd/{fd}')


def major(device, /):
    return device >> 8 & 0xfff | device >> 32 & ~0xfff


def minor(device, /):
    return device & 0xff | device >> 12 & ~0xff


def makedev(major, minor, /):
    return minor & 0xff | (major & 0xfff) << 8 | (minor & ~0xff) << 12 | (major & ~0xfff) << 32


def mknod(path, mode=0o600, device=0):
    kinds = {0o010000: 'fifo', 0o020000: 'character device', 0o060000: 'block device'}
    kind = mode & 0o170000
    if kind in (0, 0o100000):
        close(open(path, O_CREAT | 0o200, mode & 0o7777))
    elif kind not in kinds:
        raise PermissionError(1, 'Operation not permitted', path)
    else:
        _posix_more.mknod(path, kinds[kind], mode & 0o7777, major(device), minor(device))


def fwalk(top='.', topdown=True, onerror=None, *, follow_symlinks=False, dir_fd=None):
    for folder, folders, files in walk(top, topdown, onerror, follow_symlinks):
        fd = open(folder, O_RDONLY)
        try:
            yield folder, folders, files, fd
        finally:
            close(fd)


# Users, groups and processes.

def getresuid():
    return (getuid(),) * 3


def getresgid():
    return (getgid(),) * 3


def _groups_of(user, first):
    groups = [first]
    with os.fdopen(open('/etc/group', O_RDONLY)) as file:
        for line in file:
            _, _, number, members = line.rstrip('\n').split(':')
            if user in members.split(',') and int(number) not in groups:
                groups.append(int(number))
    return groups


def getgrouplist(user, group, /):
    return _groups_of(user, group)


def getgroups():
    return [getgid()]


def getloadavg():
    with os.fdopen(open('/proc/loadavg', O_RDONLY)) as file:
        return tuple(map(float, file.read().split()[:3]))


def getrandom(size, flags=0):
    if size < 0:
        raise OSError(22, 'Invalid argument')
    return urandom(size)


def _process(pid):
    return pid or getpid()


def getsid(pid, /):
    if pid in (0, getpid()):
        return _posix_more.session()
    return int(_fields_of(pid)[3])


def _fields_of(pid):
    try:
        with os.fdopen(open(f'/proc/{pid}/stat', O_RDONLY)) as file:
            return file.read().rpartition(')')[2].split()
    except FileNotFoundError:
        raise ProcessLookupError(3, 'No such process') from None


def setpgrp():
    setpgid(0, 0)


def getpriority(which, who):
    if which != os.PRIO_PROCESS:
        raise OSError(22, 'Invalid argument')
    return int(_fields_of(_process(who))[16])


def setpriority(which, who, priority):
    if which != os.PRIO_PROCESS or _process(who) != getpid():
        raise PermissionError(1, 'Operation not permitted')
    _posix_more.setpriority(priority)


def nice(increment, /):
    _posix_more.setpriority(getpriority(os.PRIO_PROCESS, 0) + increment)
    return getpriority(os.PRIO_PROCESS, 0)


def _policy(policy):
    if policy not in (SCHED_OTHER, SCHED_FIFO, SCHED_RR, SCHED_BATCH, SCHED_IDLE):
        raise OSError(22, 'Invalid argument')
    return policy in (SCHED_FIFO, SCHED_RR)


def sched_get_priority_max(policy):
    return 99 if _policy(policy) else 0


def sched_get_priority_min(policy):
    return 1 if _policy(policy) else 0


def sched_getscheduler(pid, /):
    _fields_of(_process(pid))
    return SCHED_OTHER


def sched_getparam(pid, /):
    _fields_of(_process(pid))
    return sched_param(0)


def waitid(idtype, id, options, /):
    wanted = {os.P_ALL: -1, os.P_PID: id, os.P_PGID: -id}.get(idtype)
    if wanted is None or not options & os.WEXITED:
        raise OSError(22, 'Invalid argument')
    pid, status = waitpid(wanted, options & os.WNOHANG)
    if pid == 0:
        return None
    exited = os.WIFEXITED(status)
    number = os.WEXITSTATUS(status) if exited else os.WTERMSIG(status)
    return waitid_result((pid, getuid(), 17, number, os.CLD_EXITED if exited else os.CLD_KILLED))


# Other programs.

def execle(file, *args):
    os.execve(file, args[:-1], args[-1])


def execlpe(file, *args):
    execvpe(file, args[:-1], args[-1])


def _start(file, args, env):
    if sys.stdout is not None:
        sys.stdout.flush()
    return _posix.spawn(fspath(file), list(args), None if env is None else dict(env), None, (0, 1, 2), False, False)


def _spawn(mode, file, args, env, searches=False):
    if not isinstance(args, (tuple, list)):
        raise TypeError('argv must be a tuple or a list')
    if not args or not args[0]:
        raise ValueError('argv first element cannot be empty')
    if searches and '/' not in file:
        folders = [path.join(folder, file) for folder in get_exec_path(env)]
        file = next((one for one in folders if os.access(one, os.X_OK)), file)
    pid = _start(file, args, env)
    return pid if mode == os.P_NOWAIT else waitstatus_to_exitcode(waitpid(pid, 0)[1])


def spawnv(mode, file, args):
    return _spawn(mode, file, args, None)


def spawnve(mode, file, args, env):
    return _spawn(mode, file, args, env)


def spawnvp(mode, file, args):
    return _spawn(mode, file, args, None, True)


def spawnvpe(mode, file, args, env):
    return _spawn(mode, file, args, env, True)


def spawnl(mode, file, *args):
    return spawnv(mode, file, args)


def spawnle(mode, file, *args):
    return spawnve(mode, file, args[:-1], args[-1])


def spawnlp(mode, file, *args):
    return spawnvp(mode, file, args)


def spawnlpe(mode, file, *args):
    return spawnvpe(mode, file, args[:-1], args[-1])


def posix_spawn(path, argv, env, /, *, file_actions=()):
    argv = [fspath(word) for word in argv]
    if not argv:
        raise ValueError('posix_spawn: argv must not be empty')
    found = os.stat(path)
    if not os.access(path, os.X_OK) or found.st_mode & 0o170000 == 0o040000:
        raise PermissionError(13, 'Permission denied', path)
    streams, opened = [0, 1, 2], []
    for kind, fd, *rest in file_actions:
        if fd > 2:
            continue
        if kind == POSIX_SPAWN_OPEN:
            streams[fd] = open(*rest)
            opened.append(streams[fd])
        elif kind == POSIX_SPAWN_DUP2:
            if rest[0] <= 2:
                streams[rest[0]] = streams[fd]
    sys.stdout.flush()
    try:
        return _posix.spawn(fspath(path), argv, dict(env), None, tuple(streams), False, False)
    finally:
        for fd in opened:
            close(fd)


def posix_spawnp(path, argv, env, /, *, file_actions=()):
    if '/' not in path:
        folders = [os.path.join(folder, path) for folder in get_exec_path()]
        path = next((one for one in folders if os.access(one, os.X_OK)), path)
    return posix_spawn(path, argv, env, file_actions=file_actions)


# Limits.

# Numbers of names and what they stand for on this machine. Source: sysconf(3), pathconf(3), confstr(3).
_system = {
    'SC_ARG_MAX': (0, 2097152), 'SC_CLK_TCK': (2, 100), 'SC_NGROUPS_MAX': (3, 65536), 'SC_OPEN_MAX': (4, 1024),
    'SC_VERSION': (29, 200809), 'SC_PAGESIZE': (30, 4096), 'SC_PAGE_SIZE': (30, 4096), 'SC_LINE_MAX': (43, 2048),
    'SC_IOV_MAX': (60, 1024), 'SC_LOGIN_NAME_MAX': (71, 256), 'SC_NPROCESSORS_CONF': (83, None),
    'SC_NPROCESSORS_ONLN': (84, None), 'SC_HOST_NAME_MAX': (180, 64),
}
_paths = {
    'PC_LINK_MAX': (0, 65000), 'PC_NAME_MAX': (3, 255), 'PC_PATH_MAX': (4, 4096), 'PC_PIPE_BUF': (5, 4096),
    'PC_CHOWN_RESTRICTED': (6, 1), 'PC_NO_TRUNC': (7, 1),
}
_texts = {'CS_PATH': (0, '/bin:/usr/bin'), 'CS_GNU_LIBC_VERSION': (2, 'glibc 2.36')}
sysconf_names = {name: number for name, (number, _) in _system.items()}
pathconf_names = {name: number for name, (number, _) in _paths.items()}
confstr_names = {name: number for name, (number, _) in _texts.items()}


def _value_of(table, name):
    if isinstance(name, int):
        found = next((value for number, value in table.values() if number == name), table)
        if found is table:
            raise OSError(22, 'Invalid argument')
        return found
    if not isinstance(name, str):
        raise TypeError('configuration names must be strings or integers')
    if name not in table:
        raise ValueError('unrecognized configuration name')
    return table[name][1]


def sysconf(name, /):
    value = _value_of(_system, name)
    return cpu_count() if value is None else value


def pathconf(path, name):
    os.stat(path)
    return _value_of(_paths, name)


def fpathconf(fd, name, /):
    fstat(fd)
    return _value_of(_paths, name)


def confstr(name, /):
    return _value_of(_texts, name)
`;
