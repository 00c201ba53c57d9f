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
    if isinstance(e, dict): e["k"] = d
    print("--", 0)
    if isinstance(c, A): c.held.append(c)
    print("--", 1)
    x = b.held[0] if isinstance(b, A) and b.held else None
    x = None
    print("--", 2)
    if isinstance(a, S): a.q = (nest(2, (b, A('o1'))) if [a][0] else gen((A('o2') + A('o3'))))
    print("--", 3)
    c = f
    print("--", 4)
    for x in [A('o4'), {'k': dict(k=list(gen(e))), 'l': (A('o5') + A('o6'))}]:
        try:
            if isinstance(c, dict): c["k"] = e
        finally:
            print("finally")
        print("loop")
    x = None
    print("--", 5)
    del e
    e = None
    print("--", 6)
    if isinstance(c, dict): c.clear()
    print("--", 7)
    if S('o7', [(A('o8') if c else d)][0]):
        if isinstance(c, dict): c.clear()
    print("--", 8)


main()
G = None
w.clear()
print("collected", gc.collect() >= 0)
