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
    if isinstance(d, A): d.make()
    print("--", 0)
    if isinstance(d, dict): d.clear()
    print("--", 1)
    if isinstance(f, A): f.make()
    print("--", 2)
    try:
        if isinstance(c, list) and c: c.pop()
        boom(drop([(b if f else e), kw(a=e, b=c)]))
    except ValueError as er:
        for x in [nest(2, clos(sorted([c], key=lambda v: id(v) and 0))), A('o1', A('o2').me())]:
            if isinstance(c, dict): c.clear()
            print("loop")
        x = None
        print("handled")
    print("--", 3)
    if isinstance(a, A) and a.held: a.held.pop()
    print("--", 4)
    for x in [{'k': A('o3').me(), 'l': nest(2, A('o4'))}, {'k': A('o5', (f if A('o6') else A('o7'))), 'l': dict(k=[x for x in [a, e]])}]:
        if isinstance(b, dict): b.clear()
        print("loop")
    x = None
    print("--", 5)
    glob((lambda q: q)(ident({'k': e, 'l': A('o8')})))
    print("--", 6)
    if isinstance(a, dict): a["k"] = A('o9')
    print("--", 7)
    e, d = d, e
    print("--", 8)


main()
G = None
w.clear()
print("collected", gc.collect() >= 0)
