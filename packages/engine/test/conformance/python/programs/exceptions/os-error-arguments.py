for n in range(0, 8):
    args = (2, 'a', 'f', None, 'g', 6, 7, 8)[:n]
    for t in (OSError, IOError, FileNotFoundError, BlockingIOError):
        try: e = t(*args); print(type(e).__name__, e.args, e.errno, e.filename, e.filename2, str(e))
        except Exception as x: print(type(x).__name__, x)
class E(OSError): pass
print(repr(E(2, 'a')), repr(OSError(2)), repr(OSError('2', 'a')), repr(OSError(True, 'a')), repr(OSError(2.0, 'a')), repr(OSError(13, 'a', 'b', 'c', 'd')))
