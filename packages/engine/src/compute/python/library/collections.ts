/** `collections`; what needs the abstract classes loads with its first use. */
export const source = String.raw`
from _callers import as_built_in as _as_built_in, caller_module as _caller_module
from _collections import (
    Deque as _Deque, DefaultDict as _DefaultDict, count_elements as _count_elements, tuplegetter as _tuplegetter,
)
from keyword import iskeyword as _iskeyword

__all__ = [
    'ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString', 'defaultdict', 'deque',
    'namedtuple',
]


def __getattr__(name):
    if name == 'abc':
        import collections.abc
        return collections.abc
    if name in ('ChainMap', 'UserDict', 'UserList', 'UserString'):
        from collections import _user
        value = globals()[name] = getattr(_user, name)
        return value
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


def __dir__():
    return sorted({*globals(), *__all__})


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    names = [str(name) for name in field_names]
    typename = str(typename)
    if rename:
        taken = set()
        for index, name in enumerate(names):
            if not name.isidentifier() or _iskeyword(name) or name.startswith('_') or name in taken:
                names[index] = f'_{index}'
            taken.add(name)
    for name in [typename, *names]:
        if not name.isidentifier():
            raise ValueError(f'Type names and field names must be valid identifiers: {name!r}')
        if _iskeyword(name):
            raise ValueError(f'Type names and field names cannot be a keyword: {name!r}')
    taken = set()
    for name in names:
        if name.startswith('_') and not rename:
            raise ValueError(f'Field names cannot start with an underscore: {name!r}')
        if name in taken:
            raise ValueError(f'Encountered duplicate field name: {name!r}')
        taken.add(name)
    default_of = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(names):
            raise TypeError('Got more default values than field names')
        default_of = dict(zip(names[len(names) - len(defaults):], defaults))
    fields = tuple(names)
    count = len(fields)
    parameters = ', '.join(fields)

    scope = {'_make': tuple.__new__, '__builtins__': {}, '__name__': f'namedtuple_{typename}'}
    tuple_of_all = f'({parameters}{"," if count == 1 else ""})'
    new = eval(f'lambda _cls, {parameters}: _make(_cls, {tuple_of_all})', scope)
    new.__name__ = '__new__'
    new.__doc__ = f'Create new instance of {typename}({parameters})'
    if defaults is not None:
        new.__defaults__ = defaults

    def _make(cls, iterable):
        made = tuple.__new__(cls, iterable)
        if len(made) != count:
            raise TypeError(f'Expected {count} arguments, got {len(made)}')
        return made

    _make.__doc__ = f'Make a new {typename} object from a sequence or iterable'

    def _replace(self, /, **kwds):
        made = self._make(map(kwds.pop, fields, self))
        if kwds:
            raise ValueError(f'Got unexpected field names: {list(kwds)!r}')
        return made

    _replace.__doc__ = f'Return a new {typename} object replacing specified fields with new values'
    shown = ', '.join(f'{name}=%r' for name in fields)

    def __repr__(self):
        'Return a nicely formatted representation string'
        return f'{type(self).__name__}({shown})' % tuple(self)

    def _asdict(self):
        'Return a new dict which maps field names to their values.'
        return dict(zip(fields, self))

    def __getnewargs__(self):
        'Return self as a plain tuple.  Used by copy and pickle.'
        return tuple(self)

    for method in (new, _make, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = f'{typename}.{method.__name__}'
    namespace = {
        '__doc__': f'{typename}({parameters})',
        '__slots__': (),
        '_fields': fields,
        '_field_defaults': default_of,
        '__new__': new,
        '_make': classmethod(_make),
        '_replace': _replace,
        '__repr__': __repr__,
        '_asdict': _asdict,
        '__getnewargs__': __getnewargs__,
        '__match_args__': fields,
    }
    for index, name in enumerate(fields):
        namespace[name] = _tuplegetter(index, f'Alias for field number {index}')
    made = type(typename, (tuple,), namespace)
    made.__module__ = _caller_module() if module is None else module
    return made


class Counter(dict):
    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        return sum(self.values())

    def most_common(self, n=None):
        ordered = sorted(self.items(), key=_count_of, reverse=True)
        return ordered if n is None else ordered[:max(n, 0)]

    def elements(self):
        for element, count in self.items():
            for _ in range(count):
                yield element

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError('Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

    def update(self, iterable=None, /, **kwds):
        if iterable is not None:
            if _is_mapping(iterable):
                if self:
                    get = self.get
                    for element, count in iterable.items():
                        self[element] = count + get(element, 0)
                else:
                    super().update(iterable)
            else:
                _count_elements(self, iterable)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        if iterable is not None:
            get = self.get
            if _is_mapping(iterable):
                for element, count in iterable.items():
                    self[element] = get(element, 0) - count
            else:
                for element in iterable:
                    self[element] = get(element, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        return self.__class__(self)

    def __reduce__(self):
        return self.__class__, (dict(self),)

    def __delitem__(self, element):
        if element in self:
            super().__delitem__(element)

    def __repr__(self):
        name = self.__class__.__name__
        if not self:
            return f'{name}()'
        try:
            shown = dict(self.most_common())
        except TypeError:
            shown = dict(self)
        return f'{name}({shown!r})'

    def _all(self, other, holds):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(holds(self[element], other[element]) for part in (self, other) for element in part)

    def __eq__(self, other):
        return self._all(other, lambda left, right: left == right)

    def __ne__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    def __le__(self, other):
        return self._all(other, lambda left, right: left <= right)

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        return self._all(other, lambda left, right: left >= right)

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other

    def _combine(self, other, combined):
        """What is above zero of the combined counts, those of self first."""
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element, count in self.items():
            count = combined(count, other[element])
            if count > 0:
                result[element] = count
        for element, count in other.items():
            if element not in self:
                count = combined(0, count)
                if count > 0:
                    result[element] = count
        return result

    def __add__(self, other):
        return self._combine(other, lambda left, right: left + right)

    def __sub__(self, other):
        return self._combine(other, lambda left, right: left - right)

    def __or__(self, other):
        return self._combine(other, max)

    def __and__(self, other):
        return self._combine(other, min)

    def __pos__(self):
        return self._combine(Counter(), lambda left, right: left)

    def __neg__(self):
        return self._combine(Counter(), lambda left, right: -left)

    def _keep_positive(self):
        for element in [element for element, count in self.items() if not count > 0]:
            del self[element]
        return self

    def __iadd__(self, other):
        for element, count in other.items():
            self[element] += count
        return self._keep_positive()

    def __isub__(self, other):
        for element, count in other.items():
            self[element] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for element, count in other.items():
            if count > self[element]:
                self[element] = count
        return self._keep_positive()

    def __iand__(self, other):
        for element, count in self.items():
            if other[element] < count:
                self[element] = other[element]
        return self._keep_positive()


def _count_of(item):
    return item[1]


def _is_mapping(value):
    if isinstance(value, dict):
        return True
    if not hasattr(value, 'keys'):
        return False
    from collections.abc import Mapping
    return isinstance(value, Mapping)


@_as_built_in
class OrderedDict(dict):
    def move_to_end(self, key, last=True):
        value = dict.__getitem__(self, key)
        if last:
            dict.__delitem__(self, key)
            dict.__setitem__(self, key, value)
        else:
            rest = [item for item in dict.items(self) if item[0] is not key and item[0] != key]
            dict.clear(self)
            dict.__setitem__(self, key, value)
            dict.update(self, rest)

    def popitem(self, last=True):
        if not self:
            raise KeyError('dictionary is empty')
        key = next(reversed(self) if last else iter(self))
        return key, self.pop(key)

    def copy(self):
        return self.__class__(self)

    def __reduce__(self):
        return self.__class__, (), vars(self) or None, None, iter(self.items())

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and list(self) == list(other)
        return dict.__eq__(self, other)

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = self.__class__(self)
        made.update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = self.__class__(other)
        made.update(self)
        return made

    def __ior__(self, other):
        self.update(other)
        return self

    def __repr__(self):
        name = self.__class__.__name__
        if id(self) in _shown:
            return '...'
        if not self:
            return f'{name}()'
        _shown.add(id(self))
        try:
            return f'{name}({list(self.items())!r})'
        finally:
            _shown.discard(id(self))


_shown = set()


@_as_built_in
class defaultdict(_DefaultDict):
    __slots__ = ()

    def __class_getitem__(cls, item):
        return type(list[int])(cls, item)


@_as_built_in
class deque(_Deque):
    __slots__ = ()

    def __class_getitem__(cls, item):
        return type(list[int])(cls, item)

    def __repr__(self):
        if id(self) in _shown:
            return '[...]'
        _shown.add(id(self))
        try:
            limit = '' if self.maxlen is None else f', maxlen={self.maxlen}'
            return f'{type(self).__name__}({list(self)!r}{limit})'
        finally:
            _shown.discard(id(self))

    def __eq__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return len(self) == len(other) and list(self) == list(other)

    def __ne__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return not self == other

    def __lt__(self, other):
        return list(self) < list(other) if isinstance(other, deque) else NotImplemented

    def __le__(self, other):
        return list(self) <= list(other) if isinstance(other, deque) else NotImplemented

    def __gt__(self, other):
        return list(self) > list(other) if isinstance(other, deque) else NotImplemented

    def __ge__(self, other):
        return list(self) >= list(other) if isinstance(other, deque) else NotImplemented

    def __contains__(self, value):
        return any(item is value or item == value for item in self)

    def count(self, value, /):
        return sum(1 for item in self if item is value or item == value)

    def index(self, value, start=0, stop=None, /):
        size = len(self)
        if start < 0:
            start = max(start + size, 0)
        if stop is None:
            stop = size
        elif stop < 0:
            stop += size
        for index, item in enumerate(self):
            if index >= stop:
                break
            if index >= start and (item is value or item == value):
                return index
        raise ValueError(f'{value!r} is not in deque')

    def remove(self, value, /):
        for index, item in enumerate(self):
            if item is value or item == value:
                del self[index]
                return
        raise ValueError(f'{value!r} is not in deque')

    def insert(self, index, value, /):
        if len(self) == self.maxlen:
            raise IndexError('deque already at its maximum size')
        size = len(self)
        if index < 0:
            index = max(index + size, 0)
        if index >= size:
            self.append(value)
            return
        self.rotate(-index)
        self.appendleft(value)
        self.rotate(index)

    def reverse(self):
        items = list(self)
        self.clear()
        self.extendleft(items)

    def copy(self):
        return self.__class__(self) if self.maxlen is None else self.__class__(self, self.maxlen)

    __copy__ = copy

    def __reduce__(self):
        limit = self.maxlen
        state = getattr(self, '__dict__', None) or None
        return self.__class__, () if limit is None else ((), limit), state, iter(self)

    def __add__(self, other):
        if not isinstance(other, deque):
            raise TypeError(f'can only concatenate deque (not "{type(other).__name__}") to deque')
        made = self.copy()
        made.extend(other)
        return made

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, times):
        made = self.copy()
        made *= times
        return made

    __rmul__ = __mul__

    def __imul__(self, times):
        items = list(self)
        if times <= 0:
            self.clear()
        for _ in range(times - 1):
            self.extend(items)
        return self
`;
