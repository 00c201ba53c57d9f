# What nothing is changed in is sometimes the object itself, also of a class of its own.
import operator
class S(str):
    def __repr__(self): return 'S!'
s = S('x')
print(s % {}, repr(s % {}), repr(operator.mod(s, {1:2})), repr(operator.imod(s, {1:2})), repr(operator.imod(s, b'')), repr(operator.mod(s, b'')))
t = s
t %= {1: 2}
print(repr(t))
b = S('%d'); print(repr(b % 5), repr(S('') % {}), repr(S('abc') % ()))
class R(str):
    def __rmod__(self, o): return 'rmod'
print('x%s' % R('a'))
print(repr(s.format()), repr(s.format(1, a=2)), repr(S('').format()), repr(S('a{{').format()), repr(s.format_map({})), type(s.format()), repr(s + ''), repr('' + s), repr(''.join([s])), repr(s * 1), repr(s[:]), repr(s.replace('q', '')), repr(s.strip()), repr(s.center(0)), repr(s.expandtabs()), repr(s.translate({})), repr(s.zfill(0)), repr(s.removeprefix('q')), repr(s.ljust(1)), repr(s.partition('q')), repr(s.split()), repr(s.splitlines()), repr(s.lower()), repr(f'{s}'), repr(format(s)), repr(str(s)), repr('%s' % s), repr('{}'.format(s)))
class B(bytes):
    def __repr__(self): return 'B!'
b = B(b'x')
print(repr(b % {}), repr(b'' + b), repr(b + b''), repr(b * 1), repr(b[:]), repr(b.replace(b'q', b'')), repr(b.strip()), repr(b.center(0)), repr(b''.join([b])), repr(b.expandtabs()), repr(b.translate(None)), repr(bytes(b)), repr(b.partition(b'q')), repr(b.split()), repr(b.removeprefix(b'q')), repr(b.ljust(1)), repr(b.zfill(0)))
class L(list):
    def __repr__(self): return 'L!'
l = L([1])
print(repr(l + []), repr([] + l), repr(l * 1), repr(l[:]), repr(l.copy()))
class T(tuple):
    def __repr__(self): return 'T!'
l = T([1])
print(repr(l + ()), repr(() + l), repr(l * 1), repr(l[:]), repr(tuple(l)))
print(repr('a-b'.partition(S('-'))), repr('a-b'.rpartition(S('-'))), repr(s.rpartition('q')), repr(b.rpartition(b'q')), repr(S('').partition('q')))
