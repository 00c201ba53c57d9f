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
    if isinstance(b, A): b.z = next(gen(a))
    print("--", 0)
    d = A('o1', A('o2', a))
    print("--", 1)
    f = d
    print("--", 2)
    e = {1: (A('o3') + A('o4'))}[1]
    print("--", 3)
    f = [sorted([a], key=lambda v: id(v) and 0)][0]
    print("--", 4)
    for x in [(A('o5') + A('o6')), next(gen(clos(e)))]:
        e = dict(k=A('o7').me())
        print("count", gc.collect() >= 0)
        print("loop")
    x = None
    print("--", 5)
    for x in [ident(d), next(gen(max([[f, A('o8')]], key=lambda v: A("key") and 1)))]:
        b = c
        print("loop")
    x = None
    print("--", 6)
    if isinstance(a, S): a.q = {'k': A('o9'), 'l': dict(k=A('o10').me())}
    print("--", 7)
    d = {1: kw(a=gen(A('o11')), b=two(a, c))}[1]
    print("--", 8)


main()
G = None
w.clear()
print("collected", gc.collect() >= 0)
