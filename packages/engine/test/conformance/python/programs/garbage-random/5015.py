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
        a = f
        boom(gen(max([two(A('o1'), e)], key=lambda v: A("key") and 1)))
    except ValueError as er:
        if isinstance(b, list): b.append(A('o2').me())
        print("handled")
    print("--", 0)
    if isinstance(f, list): f.append(([x for x in [{'k': a, 'l': b}, d]], two(nest(2, A('o3')), b)))
    print("--", 1)
    for x in [(A('o4') + A('o5')), b]:
        try:
            if isinstance(e, list): del e[:1]
            if isinstance(f, A): f.held.append(A('o6', max([{'k': f, 'l': A('o7')}], key=lambda v: A("key") and 1)))
            boom(next(gen((clos(b) if A('o8') else two(d, e)))))
        except ValueError as er:
            glob((A('o9') + A('o10')))
            print("handled")
        if isinstance(a, A): a.z = d
        print("loop")
    x = None
    print("--", 2)
    (p, q) = (dict(k=max([(A('o11'), d)], key=lambda v: A("key") and 1)), next(gen(clos([A('o12'), d]))))
    p = q = None
    print("--", 3)
    print("count", gc.collect() >= 0)
    print("--", 4)
    b = drop([x for x in [ident(e), drop(d)]])
    print("--", 5)


main()
G = None
w.clear()
print("collected", gc.collect() >= 0)
