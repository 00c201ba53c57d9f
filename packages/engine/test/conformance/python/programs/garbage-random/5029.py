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
    caught(clos(((e, e) if kw(a=d, b=e) else max([f], key=lambda v: A("key") and 1))))
    print("--", 0)
    if isinstance(c, S): c.q = ident(A('o1').me())
    print("--", 1)
    try:
        if isinstance(f, A): w.append(weakref.ref(f, lambda _: print("callback")))
        print([x() is None for x in w])
        boom([sorted([{'k': c, 'l': b}], key=lambda v: id(v) and 0), kw(a=max([a], key=lambda v: A("key") and 1), b=(A('o2'), d))])
    except ValueError as er:
        if (A('o3').me(), next(gen((A('o4') + A('o5'))))):
            d
            caught([({1: b}[1], drop(A('o6')))][0])
        if isinstance(b, A): b.make()
        print("handled")
    print("--", 2)
    try:
        (p, q) = (sorted([A('o7')], key=lambda v: id(v) and 0), gen(nest(2, A('o8').me())))
        p = q = None
        if isinstance(d, dict): d.clear()
        boom({1: {'k': clos(c), 'l': [f, b]}}[1])
    except ValueError as er:
        with A('o9') as y:
            if isinstance(f, A): w.append(weakref.ref(f, lambda _: print("callback")))
            print([x() is None for x in w])
        y = None
        if isinstance(d, A) and d.held: d.held.pop()
        print("handled")
    print("--", 3)
    if d:
        if isinstance(f, A): f.z = two((max([A('o10')], key=lambda v: A("key") and 1), (lambda q: q)(A('o11'))), ([c, c] if ident(A('o12')) else (f if A('o13') else f)))
        for x in b if isinstance(b, (list, tuple)) else ():
            print("it")
        x = None
    print("--", 4)


main()
G = None
w.clear()
print("collected", gc.collect() >= 0)
