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
    for x in [sorted([[x for x in [clos(e), [c][0]]]], key=lambda v: id(v) and 0), [[dict(k=A('o1'))][0]][0]]:
        if isinstance(f, A): f.make()
        caught(A('o2', A('o3').me()))
        print("loop")
    x = None
    print("--", 0)
    glob(list(gen(max([A('o4')], key=lambda v: A("key") and 1))))
    print("--", 1)
    if isinstance(c, list) and c: c.pop()
    print("--", 2)
    if isinstance(c, A): c.held.append(ident(A('o5', ident(a))))
    print("--", 3)
    def fn(a, b=gen(((A('o6'), a) if ident(a) else (a if e else f)))):
        c = d = e = f = None
        if isinstance(b, A) and b.held: b.held.pop()
        del e
        e = None
        return b
    fn(((A('o7'), sorted([c], key=lambda v: id(v) and 0)), A('o8', [e][0])))
    fn = None
    print("--", 4)
    c = dict(k=(A('o9') + A('o10')))
    print("--", 5)
    for x in f if isinstance(f, (list, tuple)) else ():
        print("it")
    x = None
    print("--", 6)
    for x in [sorted([(lambda q: q)(next(gen(f)))], key=lambda v: id(v) and 0), drop(c)]:
        if isinstance(b, A): w.append(weakref.ref(b, lambda _: print("callback")))
        print([x() is None for x in w])
        print("loop")
    x = None
    print("--", 7)
    if isinstance(f, S): f.q = {1: dict(k=e)}[1]
    print("--", 8)


main()
G = None
w.clear()
print("collected", gc.collect() >= 0)
