/** `posixpath`, which is `os.path`. */
export const source = String.raw`
import _posix
from _posix import fspath as _fspath

curdir, pardir, extsep, sep, pathsep, defpath, altsep, devnull = '.', '..', '.', '/', ':', '/bin:/usr/bin', None, '/dev/null'
supports_unicode_filenames = False


def _slash(path):
    return b'/' if isinstance(path, bytes) else '/'


def normcase(s):
    return _fspath(s)


def isabs(s):
    s = _fspath(s)
    return s.startswith(_slash(s))


def _check(name, *paths):
    """Complains of a path that is none, and of text beside bytes."""
    kinds = set()
    for path in paths:
        if not isinstance(path, (str, bytes)):
            raise TypeError(
                f'{name}() argument must be str, bytes, or os.PathLike object, not {type(path).__name__!r}'
            ) from None
        kinds.add(isinstance(path, str))
    if len(kinds) > 1:
        raise TypeError("Can't mix strings and bytes in path components") from None


def _in_text(work, *paths, **how):
    """Does to paths of bytes what is done to text."""
    return work(*[path.decode('utf-8', 'surrogateescape') for path in paths], **how).encode('utf-8', 'surrogateescape')


def join(a, *p):
    a = _fspath(a)
    slash = _slash(a)
    path = a
    try:
        if not p:
            path[:0] + slash
        for b in map(_fspath, p):
            if b.startswith(slash):
                path = b
            elif not path or path.endswith(slash):
                path += b
            else:
                path += slash + b
    except (TypeError, AttributeError):
        _check('join', a, *p)
        raise
    return path


def split(p):
    p = _fspath(p)
    slash = _slash(p)
    i = p.rfind(slash) + 1
    head, tail = p[:i], p[i:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    p = _fspath(p)
    slash, dot = (b'/', b'.') if isinstance(p, bytes) else ('/', '.')
    start = p.rfind(slash) + 1
    place = p.rfind(dot)
    if place > start:
        at = start
        while at < place:
            if p[at:at + 1] != dot:
                return p[:place], p[place:]
            at += 1
    return p, p[:0]


def splitdrive(p):
    p = _fspath(p)
    return p[:0], p


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def _stat(path, follow=True):
    try:
        return _posix.stat(path) if follow else _posix.lstat(path)
    except (OSError, ValueError):
        return None


def exists(path):
    return _stat(path) is not None


def lexists(path):
    return _stat(path, False) is not None


def isfile(path):
    status = _stat(path)
    return status is not None and status.st_mode & 0o170000 == 0o100000


def isdir(s):
    status = _stat(s)
    return status is not None and status.st_mode & 0o170000 == 0o040000


def islink(path):
    status = _stat(path, False)
    return status is not None and status.st_mode & 0o170000 == 0o120000


def ismount(path):
    here = _stat(path, False)
    path = _fspath(path)
    above = _stat(join(path, b'..' if isinstance(path, bytes) else '..'), False)
    return here is not None and above is not None and (here.st_dev != above.st_dev or here.st_ino == above.st_ino)


def getsize(filename):
    return _posix.stat(filename).st_size


def getmtime(filename):
    return _posix.stat(filename).st_mtime_ns / 1e9


def getatime(filename):
    return _posix.stat(filename).st_atime_ns / 1e9


def getctime(filename):
    return _posix.stat(filename).st_ctime_ns / 1e9


def samestat(a, b):
    return a.st_ino == b.st_ino and a.st_dev == b.st_dev


def samefile(a, b):
    return samestat(_posix.stat(a), _posix.stat(b))


def sameopenfile(a, b):
    return samestat(_posix.fstat(a), _posix.fstat(b))


def expanduser(path):
    path = _fspath(path)
    if isinstance(path, bytes):
        return _in_text(expanduser, path)
    if not path.startswith('~'):
        return path
    i = path.find('/', 1)
    if i < 0:
        i = len(path)
    if i == 1:
        home = _posix.environ().get('HOME', '/root' if _posix.getuid() == 0 else '/home/reader')
    else:
        home = {'root': '/root', 'reader': '/home/reader'}.get(path[1:i])
        if home is None:
            return path
    return (home.rstrip('/') + path[i:]) or '/'


def expandvars(path):
    path = _fspath(path)
    if isinstance(path, bytes):
        return _in_text(expandvars, path)
    if '$' not in path:
        return path
    import re
    environ = _posix.environ()

    def replace(match):
        name = match.group(1)
        if name.startswith('{') and name.endswith('}'):
            name = name[1:-1]
        return environ.get(name, match.group())

    return re.sub(r'\$(\w+|\{[^}]*\})', replace, path, flags=re.ASCII)


def normpath(path):
    path = _fspath(path)
    if isinstance(path, bytes):
        return _in_text(normpath, path)
    if path == '':
        return '.'
    slashes = 0
    if path.startswith('/'):
        slashes = 2 if path.startswith('//') and not path.startswith('///') else 1
    parts = []
    for part in path.split('/'):
        if part in ('', '.'):
            continue
        if part != '..' or (not slashes and not parts) or (parts and parts[-1] == '..'):
            parts.append(part)
        elif parts:
            parts.pop()
    return ('/' * slashes + '/'.join(parts)) or '.'


def abspath(path):
    path = _fspath(path)
    if isinstance(path, bytes):
        return _in_text(abspath, path)
    if not isabs(path):
        path = join(_posix.getcwd(), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    filename = _fspath(filename)
    if isinstance(filename, bytes):
        return _in_text(realpath, filename, strict=strict)
    if not isabs(filename):
        filename = join(_posix.getcwd(), filename)
    done, rest, links = '/', filename.split('/'), 0
    while rest:
        part = rest.pop(0)
        if part in ('', '.'):
            continue
        if part == '..':
            done = dirname(done)
            continue
        new = join(done, part)
        if strict:
            _posix.lstat(new)
        if islink(new) and links < 40:
            links += 1
            target = _posix.readlink(new)
            if target.startswith('/'):
                done = '/'
            rest = target.split('/') + rest
        else:
            done = new
    return done


def relpath(path, start=None):
    if not path:
        raise ValueError('no path specified')
    path = _fspath(path)
    start = (b'.' if isinstance(path, bytes) else curdir) if start is None else _fspath(start)
    _check('relpath', path, start)
    if isinstance(path, bytes):
        return _in_text(relpath, path, start)
    first = [x for x in abspath(start).split('/') if x]
    second = [x for x in abspath(path).split('/') if x]
    i = len(commonprefix([first, second]))
    parts = ['..'] * (len(first) - i) + second[i:]
    return join(*parts) if parts else curdir


def commonprefix(m):
    if not m:
        return ''
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(_fspath, m))
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    paths = tuple(map(_fspath, paths))
    _check('commonpath', *paths)
    if isinstance(paths[0], bytes):
        return _in_text(lambda *texts: commonpath(texts), *paths)
    if len({p.startswith('/') for p in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[c for c in p.split('/') if c and c != '.'] for p in paths]
    common = commonprefix([min(split_paths), max(split_paths)])
    return ('/' if paths[0].startswith('/') else '') + '/'.join(common)
`;
