# Views that are released or have gaps, what is released at an end, what is checked before anything changes.
import struct, array, io
def show(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
m = memoryview(bytearray(b'1234')); m.release()
g = memoryview(bytearray(b'1234'))[::2]
for v in (m, g):
    b = bytearray(b'abc')
    def add(b=b, v=v):
        b += v
    show(add); print(b)
    show(lambda: b.extend(v)); print(b)
b = bytearray(b'abcd')
it = struct.iter_unpack('<h', b)
print(list(it), list(it))
b.append(1)
print(b)
for args in (('a', 2), (1, 2), ('x', 'u\0'), ('x', 'utf8', 3), ('x',), (b'q', 'utf8')):
    b = bytearray(b'zz')
    show(lambda: b.__init__(*args)); print(b)
class Q:
    def __getitem__(self, i): return i
    def __len__(self): return 2
    def __del__(self): print('Q gone')
q = Q(); r = reversed(q); print(list(r)); del q; print('after del', r.__length_hint__(), r.__reduce__())
class K:
    def __init__(self, k): self.k = k
    def __hash__(self): print('hash', self.k); return self.k
    def __eq__(self, o): return self.k == o.k
s = {K(3)}; s.symmetric_difference_update([K(1), K(2)]); print(len(s))
print(str(OSError(1, 'a', 'f', None, None)), OSError(1, 'a', 'f', None, None).__reduce__()[1])
show(lambda: BlockingIOError(1, 'a', -1).characters_written)
e = BlockingIOError(1, 'a', 3); e.characters_written = -1; show(lambda: e.characters_written)
class C(complex): pass
show(lambda: format(C(1j), 'q'))
a, c = array.array('i', [0] * 100000), array.array('q', [0] * 100000)
print(memoryview(a) == memoryview(c), memoryview(a) == memoryview(c)[1:], memoryview(a) != memoryview(c), memoryview(a) == a, memoryview(a) == c, a == memoryview(c))
c[99999] = 1
print(memoryview(a) == memoryview(c), memoryview(a) != memoryview(c), memoryview(array.array('f', [1.0, float('nan')])) == memoryview(array.array('d', [1.0, float('nan')])), memoryview(array.array('f', [1.0])) == memoryview(array.array('d', [1.0])))
c.append(2)
print(len(c))
import collections
c = collections.Counter('abca'); d = collections.deque([1], 3); f = collections.defaultdict(list, {1: [2]})
print(c, d, f, collections.namedtuple('P', 'x y')(1, 2))
print([n for n in dir(collections) if n[0] != '_' and n not in ('abc',)])
class O:
    d = {}
    def get(self, k, default): return self.d.get(k, default)
    def __setitem__(self, k, v): self.d[k] = v
collections._count_elements(O(), 'abca'); print(O.d)
