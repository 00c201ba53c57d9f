import gc, weakref
class A:
    def __init__(self, n, *held):
        self.n = n
        self.held = list(held)
    def __del__(self):
        print('del', self.n)
    def me(self):
        return self
    def add(self, x):
        self.held.append(x)
    def make(self):
        self.extra = A(self.n + 'x')
        return self.extra
    def __enter__(self):
        return self
    def __exit__(self, *e):
        print('exit', self.n)
    def __eq__(self, o):
        return self is o
    def __hash__(self):
        return len(self.n)
    def __iter__(self):
        yield self
        yield A(self.n + 'i')
    def __getitem__(self, i):
        return self.held[i]
    def __add__(self, o):
        return A(self.n + o.n)
class S:
    __slots__ = 'p', 'q', 'n'
    def __init__(self, n, p=None):
        self.n = n
        self.p = p
    def __del__(self):
        print('del S', self.n)
def ident(x):
    return x
def drop(x):
    print('drop')
def two(x, y):
    z = A('local' + getattr(x, 'n', '?') if isinstance(x, A) else 'local')
    return y
def boom(x):
    t = A('boom')
    raise ValueError(x)
def caught(x):
    try:
        boom(x)
    except ValueError as e:
        print('caught')
    print('after caught')
def gen(x):
    y = A('gen')
    yield x
    yield y
def clos(x):
    def inner():
        return x
    return inner
def defer(*a, **k):
    return len(a)
def kw(*, a=None, b=None):
    c = b
    return a
def nest(n, x):
    if n == 0:
        return x
    t = A('n%d' % n)
    return nest(n - 1, x)
G = None
def glob(x):
    global G
    G = x
w = []


def main():
    a = b = c = d = e = f = None
    try:
        x = b.held[0] if isinstance(b, A) and b.held else None
        x = None
        if max([A('o1', sorted([e], key=lambda v: id(v) and 0))], key=lambda v: A("key") and 1):
            {'k': (A('o2') + A('o3')), 'l': [A('o4')][0]}
    finally:
        print("finally")
    print("--", 0)
    with A('o5') as y:
        if isinstance(c, dict): c.clear()
    y = None
    print("--", 1)
    if {'k': A('o6').me(), 'l': [list(gen(c)), nest(2, e)]}:
        del f
        f = None
    print("--", 2)
    if (A('o7') + A('o8')):
        if isinstance(e, list) and e: e.pop()
        a = next(gen((A('o9') + A('o10'))))
    print("--", 3)
    print("count", gc.collect() >= 0)
    print("--", 4)
    with A('o11') as y:
        for x in a if isinstance(a, (list, tuple)) else ():
            print("it")
        x = None
        try:
            if isinstance(a, A): a.held.append(A('o12').me())
            if isinstance(e, list): e.append(gen(f))
        finally:
            print("finally")
    y = None
    print("--", 5)
    def fn(a, b=A('o13').me()):
        c = d = e = f = None
        caught(gen(dict(k=clos(b))))
        return b
    fn(list(gen((lambda q: q)(gen(A('o14'))))))
    fn = None
    print("--", 6)
    x = b.held[0] if isinstance(b, A) and b.held else None
    x = None
    print("--", 7)
    if isinstance(c, dict): c.clear()
    print("--", 8)


main()
G = None
w.clear()
print("collected", gc.collect() >= 0)
