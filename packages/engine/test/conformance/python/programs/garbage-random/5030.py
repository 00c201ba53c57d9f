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
    if isinstance(e, dict): e["k"] = max([(A('o1') + A('o2'))], key=lambda v: A("key") and 1)
    print("--", 0)
    for x in gen([c][0]):
        def fn(a, b=[two(drop(d), dict(k=A('o3')))][0]):
            c = d = e = f = None
            caught(A('o4').me())
            if isinstance(e, dict): e.clear()
            return b
        fn(max([{1: (e, c)}[1]], key=lambda v: A("key") and 1))
        fn = None
        break
    x = None
    print("--", 1)
    caught(next(gen({1: A('o5')}[1])))
    print("--", 2)
    for x in gen(two(f, A('o6', clos(a)))):
        if isinstance(d, A): d.held.append(((A('o7') + A('o8')) if (lambda q: q)(two(A('o9'), b)) else sorted([two(A('o10'), e)], key=lambda v: id(v) and 0)))
        if isinstance(e, A): e.z = two(c, clos((A('o11'), e)))
        break
    x = None
    print("--", 3)
    a = S('o12', nest(2, gen(A('o13'))))
    print("--", 4)
    if isinstance(c, A): c.make()
    print("--", 5)


main()
G = None
w.clear()
print("collected", gc.collect() >= 0)
