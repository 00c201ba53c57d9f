/** Calls of `os` that start other programs. */
export const source = String.raw`
import os
import sys
from os import close, execvpe, fspath, get_exec_path, open, path, waitpid, waitstatus_to_exitcode
import _posix
from _os_constants import POSIX_SPAWN_DUP2, POSIX_SPAWN_OPEN


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
`;
