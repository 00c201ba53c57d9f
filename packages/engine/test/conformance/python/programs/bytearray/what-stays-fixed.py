"""Sizes that stay fixed while bytes are read, and what is there when a mistake comes."""
from array import array


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class X:
    def __init__(s, f):
        s.f = f

    def __index__(s):
        s.f()
        return 2


b = bytearray(b'abc')
for items in ([1, 'x'], iter([1, 2, 300]), (x for x in [1, 300]), 'text', 5, None, -1, [1, 2], range(3), b'xyz', bytearray(b'pq'), {7: 1}, X(lambda: None)):
    t(lambda: b.__init__(items))
    print(b)
b = bytearray(b'abc')
b.__init__([1, X(lambda: print(b)), X(lambda: b.append(9)), 4])
print(b)


def showing():
    for number in 1, 2:
        yield number
        print(b)


b.__init__(showing())
kept = []
t(lambda: b.__init__([1, X(lambda: memoryview(b)), 3]))
print(b)


def add(a, b):
    a += b
    return a


b = bytearray(b'abc')
t(lambda: add(b, b))
t(lambda: b.extend(b))
print(b)
t(lambda: add(bytearray(), bytearray()))
e = bytearray()
t(lambda: add(e, e))

x = array('b')
v = memoryview(x)


def put(to, start, stop, step, what):
    to[start:stop:step] = what


t(lambda: put(x, 0, 1, 1, x[1:2]))
t(lambda: put(x, 0, 1, 1, x))
t(lambda: put(x, 0, 1, 1, array('b', [1])))
y = array('b', [1, 2, 3])
v2 = memoryview(y)
t(lambda: put(y, 0, 1, 1, y[1:2]))
t(lambda: put(y, 0, 0, 1, array('b')))
t(lambda: put(y, 0, 3, 1, y))
t(lambda: put(y, 0, 3, 2, array('b', [7, 8])))
t(lambda: put(y, 0, 3, 2, array('b', [7])))
t(lambda: put(y, 2, 1, 1, array('b', [7])))
t(lambda: put(y, 2, 1, 1, array('b')))
print(y)
u = array('u', 'ab')
v3 = memoryview(u)
for f in (lambda: u.fromlist([1]), lambda: u.fromlist([]), lambda: u.fromlist(['a']), lambda: u.append(1)):
    t(f)
w = array('b', [1])
t(lambda: w.fromlist([5, 'x']))
print(w)
t(lambda: w.fromlist([5, X(lambda: print(len(w)))]))
print(w)
l = [5, X(lambda: l.append(1)), 6]
t(lambda: w.fromlist(l))
print(w)
t(lambda: w.fromlist([5, X(lambda: kept.append(memoryview(w))), 'x']))
print(len(w))
kept.clear()
t(lambda: w.fromlist([1, X(lambda: memoryview(w)), 3]))
print(len(w))
for f in ('%i', '%u', '%d', '%x'):
    t(lambda: f % 'x')
    t(lambda: f.encode() % 'x')


class I(int):
    pass


class K(int):
    def __float__(self):
        raise ValueError('no')


for spec in ('x%', '%f', '_,f', '10%%', '.f', 'ff', 'nf', 'c%', '99999999999999999999f', 'f', '%', '.2e'):
    t(lambda: format(I(10**400), spec))
    t(lambda: format(K(5), spec))
    t(lambda: format(I(5), spec))


class L:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


t(lambda: len(L(I(2**63))))
t(lambda: bool(L(I(2**63))))
t(lambda: len(L(X(lambda: None))))
