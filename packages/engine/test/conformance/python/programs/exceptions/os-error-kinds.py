import errno
kinds = [BlockingIOError, ChildProcessError, ConnectionError, BrokenPipeError, ConnectionAbortedError, ConnectionRefusedError,
         ConnectionResetError, FileExistsError, FileNotFoundError, InterruptedError, IsADirectoryError, NotADirectoryError,
         PermissionError, ProcessLookupError, TimeoutError]
for kind in kinds:
    print(kind.__name__, [base.__name__ for base in kind.__mro__[1:-3]], repr(kind('x')), repr(kind(5, 'y')))
for name in 'EAGAIN EALREADY EINPROGRESS ECHILD EPIPE ESHUTDOWN ECONNABORTED ECONNREFUSED ECONNRESET EEXIST ENOENT EINTR EISDIR ENOTDIR EACCES EPERM ESRCH ETIMEDOUT ENOSPC'.split():
    error = OSError(getattr(errno, name), name.lower(), 'file')
    print(name, type(error).__name__, error, error.errno, error.strerror, error.filename, error.filename2)
print(OSError(2, 'no', 'a', None, 'b'), IOError is OSError, EnvironmentError is OSError)
print(type(OSError(2)).__name__, OSError(2).errno, OSError(2).args, type(OSError(2, 'x', 'f')).__name__, OSError(2, 'x', 'f').args)
class Own(OSError): pass
print(type(Own(2, 'x')).__name__, Own(2, 'x').errno)
import os
for work in (lambda: open('missing'), lambda: os.mkdir('/etc'), lambda: os.listdir('/etc/passwd'), lambda: open('/'), lambda: os.kill(999999, 0)):
    try: work()
    except OSError as error: print(type(error).__name__, error)
e = BlockingIOError(11, 'x', 5)
print(e.characters_written, e.args)
e.characters_written = 7
print(e.characters_written)
try: OSError(1, 'x').characters_written
except AttributeError as error: print(error)
