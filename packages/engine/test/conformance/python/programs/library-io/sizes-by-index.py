# Sizes and places of streams by __index__, and what is no size.
import io
class I:
    def __init__(self, n=2): self.n = n
    def __index__(self): return self.n
class F:
    def __float__(self): return 1.0
    def __int__(self): return 1
def show(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
open('f.txt', 'w').write('ab\ncd\nef\n')
for make in (lambda: io.StringIO('ab\ncd\nef\n'), lambda: io.BytesIO(b'ab\ncd\nef\n'), lambda: open('f.txt'), lambda: open('f.txt', 'rb'), lambda: open('f.txt', 'rb', buffering=0), lambda: open('f.txt', 'r+')):
    print(type(make()))
    for arg in (I(), I(-1), I(2**70), F(), 2.0, True, None, 'a', -5, 2**70):
        if arg == 2**70 and not isinstance(make(), (io.StringIO, io.BytesIO)): continue
        for name in ('read', 'readline', 'readlines', 'read1', 'seek', 'truncate'):
            f = make()
            if not hasattr(f, name) or name in ('seek', 'truncate') and isinstance(f, io.TextIOWrapper): continue
            try: print(name, type(arg).__name__, repr(getattr(f, name)(arg)))
            except Exception as e: print(name, type(arg).__name__, type(e).__name__, e)
            f.close()
    open('f.txt', 'w').write('ab\ncd\nef\n')
