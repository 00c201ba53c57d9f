class A:
    def __repr__(self): return 'repr'
    def __str__(self): return 'str'
    def __bytes__(self): return b'bytes'
    def __format__(self, spec): return f'format {spec!r}'
    def __hash__(self): return 42
    def __fspath__(self): return '/tmp'
a = A()
print(a, repr(a), [a], f'{a}', f'{a!r}', f'{a!s:>5}', f'{a:x>{3}}', format(a), format(a, 'z'), '{:q} {}'.format(a, a), '%s %r' % (a, a), bytes(a), hash(a), ascii(a))
import os
print(os.fspath(a), os.path.join(a, 'b'))
class OnlyRepr:
    def __repr__(self): return '<é>'
print(OnlyRepr(), str(OnlyRepr()), ascii(OnlyRepr()), f'{OnlyRepr()}', f'{OnlyRepr()!a}')
class Bad:
    def __repr__(self): return 1
    def __str__(self): return 2
    def __bytes__(self): return 'x'
    def __format__(self, spec): return 3
    def __hash__(self): return 'x'
for work in (repr, str, bytes, format, hash, print, lambda b: f'{b}', lambda b: '%s' % b):
    try: print(work(Bad()))
    except TypeError as error: print(error)
class Big:
    def __hash__(self): return 2 ** 100 + 7
class Negative:
    def __hash__(self): return -1
print(hash(Big()), hash(Negative()), hash(2 ** 61 - 1), hash(-1), hash(1.0) == hash(1))
class Sub(str):
    def __str__(self): return 'own'
print(Sub('x'), str(Sub('x')), 'a' + Sub('x'), [Sub('x')], ''.join([Sub('y')]))
try: object().__format__('x')
except TypeError as error: print(error)
