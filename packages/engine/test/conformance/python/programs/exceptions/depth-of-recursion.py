"""How deep a program gets: what CPython calls from C counts as well."""
import functools

depth = 0


def deeper(answer=None):
    global depth
    depth += 1
    return answer


def measure(name, work):
    global depth
    depth = 0
    try:
        work()
    except RecursionError:
        print(name, depth)


class Made:
    def __init__(self, given=None):
        deeper()
        Made()


class New:
    def __new__(cls):
        deeper()
        return New()


class Shown:
    def __repr__(self):
        deeper()
        return repr(self)


class Formatted:
    def __str__(self):
        deeper()
        return f'{self}'


class Equal:
    def __eq__(self, other):
        deeper()
        return self == other


class Hashed:
    def __hash__(self):
        deeper()
        return hash(self)


class Called:
    def __call__(self):
        deeper()
        return self()


class Got:
    def __getattr__(self, name):
        deeper()
        return self.other


class Meta(type):
    def __call__(cls):
        deeper()
        return cls()


class ByMeta(metaclass=Meta):
    pass


def plain():
    deeper()
    plain()


def mapped():
    deeper()
    list(map(lambda item: mapped(), [1]))


@functools.lru_cache(None)
def cached(number):
    deeper()
    return cached(number + 1)


def partly():
    deeper()
    functools.partial(partly)()


def least(item=0):
    deeper()
    return min([1], key=least)


def reduced(left=0, right=0):
    deeper()
    return functools.reduce(reduced, [1, 2])


for name, work in {
    'plain': plain,
    '__init__': Made,
    '__new__': New,
    '__repr__': lambda: repr(Shown()),
    '__str__': lambda: str(Formatted()),
    '__eq__': lambda: Equal() == Equal(),
    '__hash__': lambda: hash(Hashed()),
    '__call__': Called(),
    '__getattr__': lambda: Got().some,
    'metaclass': lambda: ByMeta(),
    'map': mapped,
    'lru_cache': lambda: cached(0),
    'partial': partly,
    'min': least,
    'reduce': reduced,
}.items():
    measure(name, work)
