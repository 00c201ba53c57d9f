import io
import os
import warnings

warnings.simplefilter('ignore')
open('f.txt', 'w').close()
class P:
    def __fspath__(self): return bytearray(b'f.txt')
class Q:
    def __fspath__(self): return b'f.txt'
class R:
    __fspath__ = None
def t(name, f, *a, **k):
    try: r = f(*a, **k)
    except Exception as e: print(name, type(e).__name__, e)
    else:
        if name in ('stat','lstat'): r = r.st_size
        print(name, type(r).__name__)
        if hasattr(r, 'close'): r.close()
for bad in [bytearray(b'f.txt'), 1.5, None, P(), Q(), R, R(), [], 'a\0b', b'a\0b']:
    print('---', type(bad).__name__)
    t('open', open, bad)
    t('FileIO', io.FileIO, bad)
    t('fspath', os.fspath, bad)
    t('fsencode', os.fsencode, bad)
    t('fsdecode', os.fsdecode, bad)
    t('join', os.path.join, bad, 'x')
    t('join2', os.path.join, 'x', bad)
    t('join3', os.path.join, b'x', bad)
    t('join3', os.path.join, bad, 0)
    t('exists', os.path.exists, bad)
    t('isfile', os.path.isfile, bad)
    t('isdir', os.path.isdir, bad)
    t('getsize', os.path.getsize, bad)
    t('basename', os.path.basename, bad)
    t('split', os.path.split, bad)
    t('abspath', os.path.abspath, bad)
    t('normpath', os.path.normpath, bad)
    t('expanduser', os.path.expanduser, bad)
    for name in ['stat','lstat','listdir','mkdir','rmdir','unlink','remove','chdir','readlink','scandir', 'statvfs', 'walk', 'makedirs', 'truncate', 'mkfifo']:
        f = getattr(os, name, None)
        if f is None: print(name, 'none'); continue
        if bad is None and name in ('listdir','scandir'): continue
        if name in ('unlink','remove') and not isinstance(bad, (float, list, str)): continue
        a = {'truncate': (0,)}.get(name, ())
        t(name, f, bad, *a)
    for name, a in [('rename', ('x',)), ('link', ('x',)), ('symlink', ('x',)), ('chmod', (7,)), ('chown', (-1,-1)), ('utime', ()), ('access', (0,)), ('open', (0,))]:
        if isinstance(bad, (float, list, str)) or bad is None: t(name, getattr(os, name), bad, *a)
        if isinstance(bad, (float, list, str)) or bad is None:
            if name in ('rename', 'link', 'symlink'): t(name+'2', getattr(os, name), 'f.txt', bad)
