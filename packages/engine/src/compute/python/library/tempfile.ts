/** `tempfile`: the simple parts. */
export const source = String.raw`
import io as _io
import os as _os
import shutil as _shutil

tempdir = None
_letters = 'abcdefghijklmnopqrstuvwxyz0123456789_'


def gettempdir():
    return tempdir or _os.environ.get('TMPDIR', '/tmp')


def gettempprefix():
    return 'tmp'


def _name():
    return ''.join(_letters[byte % 37] for byte in _os.urandom(8))


def mkdtemp(suffix=None, prefix=None, dir=None):
    while True:
        path = _os.path.join(dir or gettempdir(), (prefix or 'tmp') + _name() + (suffix or ''))
        try:
            _os.mkdir(path, 0o700)
        except FileExistsError:
            continue
        return _os.path.abspath(path)


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    while True:
        path = _os.path.join(dir or gettempdir(), (prefix or 'tmp') + _name() + (suffix or ''))
        try:
            fd = _os.open(path, _os.O_RDWR | _os.O_CREAT | _os.O_EXCL, 0o600)
        except FileExistsError:
            continue
        return fd, _os.path.abspath(path)


class _Named:
    def __init__(self, file, name, delete):
        self.file = file
        self.name = name
        self.delete = delete

    def __getattr__(self, name):
        return getattr(self.file, name)

    def __iter__(self):
        return iter(self.file)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def close(self):
        if not self.file.closed:
            self.file.close()
            if self.delete:
                _os.unlink(self.name)


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None,
                       prefix=None, dir=None, delete=True, *, errors=None):
    fd, name = mkstemp(suffix, prefix, dir)
    file = _io.open(fd, mode, buffering, encoding=encoding, newline=newline, errors=errors)
    return _Named(file, name, delete)


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                  dir=None, *, errors=None):
    fd, name = mkstemp(suffix, prefix, dir)
    _os.unlink(name)
    return _io.open(fd, mode, buffering, encoding=encoding, newline=newline, errors=errors)


class TemporaryDirectory:
    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self.name = mkdtemp(suffix, prefix, dir)

    def __repr__(self):
        return f'<TemporaryDirectory {self.name!r}>'

    def __enter__(self):
        return self.name

    def __exit__(self, *args):
        self.cleanup()

    def cleanup(self):
        _shutil.rmtree(self.name, ignore_errors=True)
`;
