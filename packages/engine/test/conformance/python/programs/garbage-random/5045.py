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
        if isinstance(d, dict): d.clear()
    finally:
        print("finally")
    print("--", 0)
    b = two(sorted([(lambda q: q)(c)], key=lambda v: id(v) and 0), two(c, [a, f]))
    print("--", 1)
    f = two(ident(sorted([f], key=lambda v: id(v) and 0)), S('o1', ident(A('o2'))))
    print("--", 2)
    try:
        try:
            caught((lambda q: q)(max([two(c, b)], key=lambda v: A("key") and 1)))
            boom(list(gen({1: (A('o3') + A('o4'))}[1])))
        except ValueError as er:
            e = (A('o5') + A('o6'))
            if isinstance(b, A): b.make()
            print("handled")
        e = kw(a=[f][0], b=A('o7'))
        boom((ident(A('o8')), (lambda q: q)(b)))
    except ValueError as er:
        if isinstance(a, dict): a.clear()
        print("handled")
    print("--", 3)
    b = d
    print("--", 4)


main()
G = None
w.clear()
print("collected", gc.collect() >= 0)
