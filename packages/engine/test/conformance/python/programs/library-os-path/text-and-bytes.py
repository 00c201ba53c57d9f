import os
from os.path import *
os.environ['HOME'] = '/home/x'
def t(f, *a, **k):
    try:
        print(f.__name__, a, f(*a, **k))
    except Exception as e:
        print(f.__name__, a, type(e).__name__, e)
for p in ['a', b'a', '/a//b/../c', b'/a//b/../c', '~', b'~', '~/x', b'~/x', '$HOME/x', b'$HOME/x', '', b'', '//x', b'///x']:
    for f in [normpath, expanduser, expandvars, isabs, split, splitext, basename, dirname, normcase, splitdrive]:
        t(f, p)
for a in [('a', 'b'), (b'a', b'b'), ('a', b'b'), (b'a', 'b'), ('a', 1), ('a',), (b'a', None), ('a', '/b'), ('a/', 'b'), ('', 'b'), ('a', ''), ('a', 'b', 2, b'c'), (1, 'a'), ('a', bytearray(b'x'))]:
    t(join, *a)
for a in [('a', 'b'), (b'a', b'b'), ('a', b'b'), (b'/a/b', b'/a'), ('/a/b', '/c'), ('', 'a'), (b'a', 'b'), (1, 'a'), ('a', 1)]:
    t(relpath, *a)
for a in [['/a/b', '/a/c'], [b'/a/b', b'/a/c'], ['a', b'b'], ['a', '/b'], [], [1], ['a', 1], [b'a/b', b'a/c']]:
    t(commonpath, a)
    t(commonprefix, a)
t(realpath, b'/etc/../x')
t(realpath, '/nope', strict=True)
print(type(abspath(b'x')))
for f in [exists, isfile, isdir, islink, lexists, ismount]:
    for p in [b'/', '/', b'/nope', '', b'', 'a\0b', 99, 1.5, None]:
        t(f, p)
