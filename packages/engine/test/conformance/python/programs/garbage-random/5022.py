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
    if isinstance(b, A): b.make()
    print("--", 0)
    caught(f)
    print("--", 1)
    if isinstance(e, list): e.append(sorted([b], key=lambda v: id(v) and 0))
    print("--", 2)
    if isinstance(d, A): w.append(weakref.ref(d, lambda _: print("callback")))
    print([x() is None for x in w])
    print("--", 3)
    if isinstance(f, list) and f: f.pop()
    print("--", 4)
    try:
        if isinstance(d, A) and d.held: d.held.pop()
        boom(A('o1'))
    except ValueError as er:
        if isinstance(c, dict): c["k"] = nest(2, b)
        print("handled")
    print("--", 5)
    if isinstance(a, A) and a.held: a.held.pop()
    print("--", 6)
    if isinstance(b, list) and b: b.pop()
    print("--", 7)


main()
G = None
w.clear()
print("collected", gc.collect() >= 0)
