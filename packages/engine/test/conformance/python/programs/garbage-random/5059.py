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
    (p, q) = (clos(c), A('o1').me())
    p = q = None
    print("--", 0)
    print("count", gc.collect() >= 0)
    print("--", 1)
    for x in gen(b):
        d = {'k': next(gen({1: b}[1])), 'l': A('o2').me()}
        try:
            if isinstance(d, list) and d: d.pop()
            if isinstance(d, S): d.q = f
        finally:
            print("finally")
        break
    x = None
    print("--", 2)
    if isinstance(c, A): c.z = {1: [A('o3', A('o4')), kw(a=A('o5'), b=d)]}[1]
    print("--", 3)
    if isinstance(f, dict): f.clear()
    print("--", 4)
    if isinstance(c, S): c.q = {1: f}[1]
    print("--", 5)


main()
G = None
w.clear()
print("collected", gc.collect() >= 0)
