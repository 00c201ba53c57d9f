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
    (p, q) = (list(gen(sorted([two(c, A('o1'))], key=lambda v: id(v) and 0))), {1: d}[1])
    p = q = None
    print("--", 0)
    c, a = a, c
    print("--", 1)
    glob(A('o2'))
    print("--", 2)
    if isinstance(c, A): c.z = two(nest(2, (lambda q: q)(f)), (A('o3') + A('o4')))
    print("--", 3)
    e = [drop({'k': b, 'l': f})][0]
    print("--", 4)
    max([(A('o5') + A('o6'))], key=lambda v: A("key") and 1)
    print("--", 5)
    if isinstance(d, dict): d["k"] = (lambda q: q)((lambda q: q)(d))
    print("--", 6)
    (p, q) = ([A('o7').me()][0], (A('o8') + A('o9')))
    p = q = None
    print("--", 7)
    del f
    f = None
    print("--", 8)


main()
G = None
w.clear()
print("collected", gc.collect() >= 0)
