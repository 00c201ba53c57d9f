/** `operator`: the operators as functions. */
export const source = String.raw`
__all__ = [
    'abs', 'add', 'and_', 'attrgetter', 'call', 'concat', 'contains', 'countOf', 'delitem', 'eq', 'floordiv',
    'ge', 'getitem', 'gt', 'iadd', 'iand', 'iconcat', 'ifloordiv', 'ilshift', 'imatmul', 'imod', 'imul',
    'index', 'indexOf', 'inv', 'invert', 'ior', 'ipow', 'irshift', 'is_', 'is_not', 'isub', 'itemgetter',
    'itruediv', 'ixor', 'le', 'length_hint', 'lshift', 'lt', 'matmul', 'methodcaller', 'mod', 'mul', 'ne',
    'neg', 'not_', 'or_', 'pos', 'pow', 'rshift', 'setitem', 'sub', 'truediv', 'truth', 'xor',
]

from _callers import as_built_in as _as_built_in
from builtins import abs as _abs

lt = lambda a, b, /: a < b
le = lambda a, b, /: a <= b
eq = lambda a, b, /: a == b
ne = lambda a, b, /: a != b
ge = lambda a, b, /: a >= b
gt = lambda a, b, /: a > b
not_ = lambda a, /: not a
truth = lambda a, /: True if a else False
is_ = lambda a, b, /: a is b
is_not = lambda a, b, /: a is not b
add = lambda a, b, /: a + b
and_ = lambda a, b, /: a & b
floordiv = lambda a, b, /: a // b
abs = lambda a, /: _abs(a)
inv = lambda a, /: ~a
invert = lambda a, /: ~a
lshift = lambda a, b, /: a << b
mod = lambda a, b, /: a % b
mul = lambda a, b, /: a * b
matmul = lambda a, b, /: a @ b
neg = lambda a, /: -a
or_ = lambda a, b, /: a | b
pos = lambda a, /: +a
pow = lambda a, b, /: a ** b
rshift = lambda a, b, /: a >> b
sub = lambda a, b, /: a - b
truediv = lambda a, b, /: a / b
xor = lambda a, b, /: a ^ b
contains = lambda a, b, /: b in a
getitem = lambda a, b, /: a[b]


def index(a, /):
    if isinstance(a, int):
        return int.__index__(a)
    kind = type(a)
    if not hasattr(kind, '__index__'):
        raise TypeError(f"'{kind.__name__}' object cannot be interpreted as an integer")
    found = kind.__index__(a)
    if not isinstance(found, int):
        raise TypeError(f'__index__ returned non-int (type {type(found).__name__})')
    return found if type(found) is int else _plain(found)


def _plain(found):
    import sys
    import warnings
    # Where CPython has this in C it warns at the line of the program.
    level = 2
    while sys._getframe(level).f_code.co_filename.startswith('<library>'):
        level += 1
    warnings.warn(
        f'__index__ returned non-int (type {type(found).__name__}).  The ability to return an instance of a strict '
        'subclass of int is deprecated, and may be removed in a future version of Python.',
        DeprecationWarning, level + 1,
    )
    return int.__index__(found)


def setitem(a, b, c, /):
    a[b] = c


def delitem(a, b, /):
    del a[b]


def _joined(a, b, method):
    """Built-in sequences decide alone what joins them; two others are added."""
    for base in type(a).__mro__:
        if base in (str, bytes, bytearray, list, tuple):
            return getattr(base, method, base.__add__)(a, b)
    if all(hasattr(x, '__getitem__') and not isinstance(x, dict) for x in (a, b)):
        for kind in (method, '__add__'):
            made = getattr(type(a), kind, lambda a, b: NotImplemented)(a, b)
            if made is not NotImplemented:
                return made
        made = getattr(type(b), '__radd__', lambda b, a: NotImplemented)(b, a)
        if made is not NotImplemented:
            return made
    raise TypeError(f"'{type(a).__name__}' object can't be concatenated")


def concat(a, b, /):
    return _joined(a, b, '__add__')


def iconcat(a, b, /):
    return _joined(a, b, '__iadd__')


def _searched(a):
    try:
        return iter(a)
    except TypeError:
        pass
    raise TypeError(f"argument of type '{type(a).__name__}' is not iterable")


def countOf(a, b, /):
    return sum(1 for item in _searched(a) if item is b or item == b)


def indexOf(a, b, /):
    for place, item in enumerate(_searched(a)):
        if item is b or item == b:
            return place
    raise ValueError('sequence.index(x): x not in sequence')


def _size(value):
    value = index(value)
    if not -2**63 <= value < 2**63:
        raise OverflowError('Python int too large to convert to C ssize_t')
    return value


def length_hint(obj, default=0, /):
    default = _size(default)
    try:
        return len(obj)
    except TypeError:
        pass
    hint = getattr(type(obj), '__length_hint__', None)
    if hint is None:
        return default
    try:
        value = hint(obj)
    except TypeError:
        return default
    if value is NotImplemented:
        return default
    if not isinstance(value, int):
        raise TypeError(f'__length_hint__ must be an integer, not {type(value).__name__}')
    value = _size(value)
    if value < 0:
        raise ValueError('__length_hint__() should return >= 0')
    return value


def call(obj, /, *args, **kwargs):
    return obj(*args, **kwargs)


def iadd(a, b, /):
    a += b
    return a


def iand(a, b, /):
    a &= b
    return a


def ifloordiv(a, b, /):
    a //= b
    return a


def ilshift(a, b, /):
    a <<= b
    return a


def imod(a, b, /):
    a %= b
    return a


def imul(a, b, /):
    a *= b
    return a


def imatmul(a, b, /):
    a @= b
    return a


def ior(a, b, /):
    a |= b
    return a


def ipow(a, b, /):
    a **= b
    return a


def irshift(a, b, /):
    a >>= b
    return a


def isub(a, b, /):
    a -= b
    return a


def itruediv(a, b, /):
    a /= b
    return a


def ixor(a, b, /):
    a ^= b
    return a


_function = type(index)
for _name, _value in list(globals().items()):
    if type(_value) is _function and not _name.startswith('_'):
        if _value.__name__ == '<lambda>':
            _value.__name__ = _value.__qualname__ = _name
        globals()[_name] = globals()[f'__{_name.rstrip("_")}__'] = _as_built_in(_value)


@_as_built_in
class attrgetter:
    __slots__ = '_names',

    def __init__(self, /, *attrs, **keywords):
        if keywords:
            raise TypeError('attrgetter() takes no keyword arguments')
        if not attrs:
            raise TypeError('attrgetter expected 1 argument, got 0')
        self._names = attrs
        for name in self._names:
            if not isinstance(name, str):
                raise TypeError('attribute name must be a string')

    def __call__(self, obj, /):
        found = []
        for name in self._names:
            value = obj
            for part in name.split('.'):
                value = getattr(value, part)
            found.append(value)
        return found[0] if len(found) == 1 else tuple(found)

    def __repr__(self):
        return f'operator.attrgetter({", ".join(map(repr, self._names))})'

    def __reduce__(self):
        return attrgetter, self._names


@_as_built_in
class itemgetter:
    __slots__ = '_items', '_first'

    def __init__(self, /, *items, **keywords):
        if keywords:
            raise TypeError('itemgetter() takes no keyword arguments')
        if not items:
            raise TypeError('itemgetter expected 1 argument, got 0')
        self._items = items
        self._first = items[0]

    def __call__(self, obj, /):
        items = self._items
        if len(items) == 1:
            return obj[self._first]
        return tuple([obj[item] for item in items])

    def __repr__(self):
        return f'operator.itemgetter({", ".join(map(repr, self._items))})'

    def __reduce__(self):
        return itemgetter, self._items


@_as_built_in
class methodcaller:
    __slots__ = '_name', '_args', '_kwargs'

    def __init__(self, /, *args, **kwargs):
        if not args:
            raise TypeError('methodcaller needs at least one argument, the method name')
        name, *args = args
        if not isinstance(name, str):
            raise TypeError('method name must be a string')
        self._name = name
        self._args = tuple(args)
        self._kwargs = kwargs

    def __call__(self, obj, /):
        return getattr(obj, self._name)(*self._args, **self._kwargs)

    def __repr__(self):
        shown = [repr(self._name), *map(repr, self._args)]
        shown += [f'{key}={value!r}' for key, value in self._kwargs.items()]
        return f'operator.methodcaller({", ".join(shown)})'

    def __reduce__(self):
        from functools import partial
        if self._kwargs:
            return partial(methodcaller, self._name, **self._kwargs), self._args
        return methodcaller, (self._name, *self._args)
`;
