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
    (p, q) = (dict(k=A('o1').me()), {1: ((A('o2') + A('o3')) if {'k': f, 'l': e} else [d][0])}[1])
    p = q = None
    print("--", 0)
    try:
        for x in gen(sorted([[gen(A('o4'))][0]], key=lambda v: id(v) and 0)):
            f = S('o5', sorted([S('o6', A('o7'))], key=lambda v: id(v) and 0))
            if isinstance(d, list) and d: d.pop()
            break
        x = None
    finally:
        print("finally")
    print("--", 1)
    try:
        x = f.held[0] if isinstance(f, A) and f.held else None
        x = None
        with A('o8') as y:
            if isinstance(c, A): c.make()
            if isinstance(f, A): w.append(weakref.ref(f, lambda _: print("callback")))
            print([x() is None for x in w])
        y = None
        boom(A('o9'))
    except ValueError as er:
        f = d
        print("handled")
    print("--", 2)
    if isinstance(c, dict): c.clear()
    print("--", 3)
    if isinstance(f, dict): f.clear()
    print("--", 4)
    if isinstance(f, S): f.q = max([S('o10', e)], key=lambda v: A("key") and 1)
    print("--", 5)
    if isinstance(b, dict): b.clear()
    print("--", 6)
    b = ident(list(gen(ident(A('o11')))))
    print("--", 7)
    x = d.held[0] if isinstance(d, A) and d.held else None
    x = None
    print("--", 8)


main()
G = None
w.clear()
print("collected", gc.collect() >= 0)
