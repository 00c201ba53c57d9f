/**
 * `weakref`: references that do not count. Objects here live as long as the program, as nothing tells when the host
 * frees one; so references never die by themselves.
 */
export const source = String.raw`
from collections.abc import MutableMapping, MutableSet
from _callers import as_built_in

__all__ = [
    'ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceType', 'ProxyType',
    'CallableProxyType', 'ProxyTypes', 'WeakValueDictionary', 'WeakSet', 'WeakMethod', 'finalize',
]

_without = (int, float, complex, str, bytes, bytearray, tuple, list, dict, bool, type(None), range, slice)
_known = {}


def _check(value):
    kind = type(value)
    if kind in _without or '__slots__' in kind.__dict__ and not hasattr(kind, '__weakref__'):
        raise TypeError(f"cannot create weak reference to '{type(value).__name__}' object")


class ReferenceType:
    __slots__ = '_object', '__callback__', '__weakref__'
    __class_getitem__ = classmethod(type(list[int]))

    def __new__(cls, object, callback=None, /):
        _check(object)
        if callback is None and cls is ReferenceType:
            known = _known.get(id(object))
            if known is not None and known._object is object:
                return known
        self = super().__new__(cls)
        self._object = object
        self.__callback__ = callback
        if callback is None and cls is ReferenceType:
            _known[id(object)] = self
        return self

    def __init__(self, object, callback=None, /):
        pass

    def __call__(self):
        return self._object

    def __eq__(self, other):
        return self._object == other._object if isinstance(other, ReferenceType) else NotImplemented

    def __hash__(self):
        return hash(self._object)

    def __repr__(self):
        value = self._object
        return f"<weakref at {id(self):#x}; to '{type(value).__name__}' at {id(value):#x}>"


ReferenceType.__name__ = ReferenceType.__qualname__ = 'ReferenceType'
ref = ReferenceType


class WeakMethod(ReferenceType):
    __slots__ = '_method',

    def __new__(cls, meth, callback=None):
        if not hasattr(meth, '__self__') or not hasattr(meth, '__func__'):
            raise TypeError(f'argument should be a bound method, not {type(meth)}') from None
        self = ReferenceType.__new__(cls, meth.__self__, callback)
        self._method = meth
        return self

    def __call__(self):
        return self._method

    def __eq__(self, other):
        return self._method == other._method if isinstance(other, WeakMethod) else NotImplemented

    __hash__ = ReferenceType.__hash__


@as_built_in
class ProxyType:
    __module__ = 'weakref'
    __hash__ = None

    def __init__(self, target):
        object.__setattr__(self, '_object', target)

    def __getattribute__(self, name):
        return getattr(object.__getattribute__(self, '_object'), name)

    def __setattr__(self, name, value):
        setattr(object.__getattribute__(self, '_object'), name, value)

    def __delattr__(self, name):
        delattr(object.__getattribute__(self, '_object'), name)


def _forward(name):
    def method(self, *args):
        value = object.__getattribute__(self, '_object')
        found = getattr(type(value), name, None)
        return NotImplemented if found is None and args else getattr(type(value), name)(value, *args)

    method.__name__ = name
    setattr(ProxyType, name, method)


for _name in (
    'str bytes len getitem setitem delitem iter next reversed contains bool int float index lt le eq ne gt ge '
    'add sub mul matmul truediv floordiv mod divmod pow lshift rshift and xor or '
    'radd rsub rmul rmatmul rtruediv rfloordiv rmod rdivmod rpow rlshift rrshift rand rxor ror '
    'iadd isub imul imatmul itruediv ifloordiv imod ipow ilshift irshift iand ixor ior neg pos invert abs'
).split():
    _forward(f'__{_name}__')
@as_built_in
class CallableProxyType(ProxyType):
    __module__ = 'weakref'
    __hash__ = None

    def __call__(self, *args, **kwargs):
        return object.__getattribute__(self, '_object')(*args, **kwargs)


ProxyTypes = ProxyType, CallableProxyType


def proxy(object, callback=None, /):
    _check(object)
    return CallableProxyType(object) if callable(object) else ProxyType(object)


def getweakrefcount(object, /):
    return len(getweakrefs(object))


def getweakrefs(object, /):
    known = _known.get(id(object))
    return [] if known is None else [known]


class _WeakDictionary(MutableMapping):
    __class_getitem__ = classmethod(type(list[int]))

    def __ror__(self, other):
        if not hasattr(other, 'keys'):
            return NotImplemented
        made = self.__class__(other)
        made.update(self)
        return made

    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def __getitem__(self, key):
        return self.data[key]

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return len(self.data)

    def __iter__(self):
        return iter(list(self.data))

    def __contains__(self, key):
        return key in self.data

    def __repr__(self):
        return f'<{self.__class__.__name__} at {id(self):#x}>'

    def popitem(self):
        return self.data.popitem()

    def copy(self):
        return self.__class__(self)

    __copy__ = copy

    def __or__(self, other):
        if not hasattr(other, 'keys'):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    def __ior__(self, other):
        self.update(other)
        return self


class WeakValueDictionary(_WeakDictionary):
    def __setitem__(self, key, value):
        _check(value)
        self.data[key] = value

    def itervaluerefs(self):
        return map(ref, list(self.data.values()))

    def valuerefs(self):
        return list(self.itervaluerefs())


class WeakKeyDictionary(_WeakDictionary):
    def __setitem__(self, key, value):
        _check(key)
        self.data[key] = value

    def keyrefs(self):
        return list(map(ref, self.data))


class WeakSet(MutableSet):
    def __init__(self, data=None):
        self.data = {}
        for item in data or ():
            self.add(item)

    def __contains__(self, item):
        return item in self.data

    def __iter__(self):
        return iter(list(self.data))

    def __len__(self):
        return len(self.data)

    def add(self, item):
        _check(item)
        self.data[item] = True

    def discard(self, item):
        self.data.pop(item, None)

    def update(self, other):
        for item in other:
            self.add(item)

    def copy(self):
        return self.__class__(self)

    def __repr__(self):
        return repr(set(self.data))

    __class_getitem__ = classmethod(type(list[int]))

    def __or__(self, other):
        return self.union(other) if isinstance(other, (set, frozenset, WeakSet)) else NotImplemented

    def __and__(self, other):
        return self.intersection(other) if isinstance(other, (set, frozenset, WeakSet)) else NotImplemented

    def __sub__(self, other):
        return self.difference(other) if isinstance(other, (set, frozenset, WeakSet)) else NotImplemented

    def __xor__(self, other):
        return self.symmetric_difference(other) if isinstance(other, (set, frozenset, WeakSet)) else NotImplemented

    def union(self, other):
        made = self.copy()
        made.update(other)
        return made

    def symmetric_difference(self, other):
        made = self.copy()
        made.symmetric_difference_update(other)
        return made

    def symmetric_difference_update(self, other):
        for item in list(other):
            if item in self:
                self.discard(item)
            else:
                self.add(item)

    def difference_update(self, other):
        for item in list(other):
            self.discard(item)

    def intersection_update(self, other):
        kept = set(other)
        for item in list(self):
            if item not in kept:
                self.discard(item)

    def issubset(self, other):
        kept = set(other)
        return all(item in kept for item in self)

    def issuperset(self, other):
        return all(item in self for item in other)

    def isdisjoint(self, other):
        return not any(item in self for item in other)

    def difference(self, other):
        made = self.copy()
        made.difference_update(other)
        return made

    def intersection(self, other):
        return self.__class__(item for item in other if item in self)


class finalize:
    """Calls a function once: when it is called itself, or at the end of the program."""

    def __init__(self, obj, func, /, *args, **kwargs):
        import atexit
        _check(obj)
        self._parts = obj, func, args, kwargs
        self._runs_at_exit = True
        atexit.register(self._at_exit)

    def _at_exit(self):
        if self._runs_at_exit:
            self()

    def __call__(self, _=None):
        parts = self.detach()
        if parts is not None:
            _, func, args, kwargs = parts
            return func(*args, **kwargs)

    def detach(self):
        parts, self._parts = self._parts, None
        return parts

    def peek(self):
        return self._parts

    @property
    def atexit(self):
        return self._parts is not None and self._runs_at_exit

    @atexit.setter
    def atexit(self, value):
        if self._parts is not None:
            self._runs_at_exit = bool(value)

    @property
    def alive(self):
        return self._parts is not None
`;
