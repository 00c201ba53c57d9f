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
    with A('o1') as y:
        if isinstance(c, list): c.append(kw(a=max([[x for x in [A('o2'), a]]], key=lambda v: A("key") and 1), b=A('o3')))
    y = None
    print("--", 0)
    if isinstance(f, A): f.held.append(sorted([max([two(c, c)], key=lambda v: A("key") and 1)], key=lambda v: id(v) and 0))
    print("--", 1)
    if isinstance(a, A) and a.held: a.held.pop()
    print("--", 2)
    if isinstance(d, dict): d.clear()
    print("--", 3)
    x = c.held[0] if isinstance(c, A) and c.held else None
    x = None
    print("--", 4)
    max([list(gen(clos(A('o4'))))], key=lambda v: A("key") and 1)
    print("--", 5)
    if isinstance(e, dict): e["k"] = nest(2, next(gen(S('o5', e))))
    print("--", 6)
    with A('o6') as y:
        if A('o7', d):
            d, e = e, d
            d = [nest(2, {'k': d, 'l': a})][0]
        try:
            if isinstance(f, A): f.z = [A('o8').me(), [x for x in [kw(a=A('o9'), b=a), (A('o10') + A('o11'))]]]
            boom(gen(two((A('o12') + A('o13')), [A('o14')][0])))
        except ValueError as er:
            if isinstance(a, list): del a[:1]
            print("handled")
    y = None
    print("--", 7)
    if isinstance(e, A): e.make()
    print("--", 8)


main()
G = None
w.clear()
print("collected", gc.collect() >= 0)
