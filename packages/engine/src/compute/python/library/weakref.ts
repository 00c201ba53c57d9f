/** `weakref`: references that do not keep an object, and containers that hold their parts by such. */
export const source = String.raw`
from collections.abc import MutableMapping, MutableSet
from _callers import as_built_in as _as_built_in
from _weakref import ReferenceType, references

__all__ = [
    'ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceType', 'ProxyType',
    'CallableProxyType', 'ProxyTypes', 'WeakValueDictionary', 'WeakSet', 'WeakMethod', 'finalize',
]

ref = ReferenceType


class _Keyed(ref):
    """A reference that knows the key of what it refers to."""
    __slots__ = 'key',

    def __new__(cls, object, callback, key):
        self = super().__new__(cls, object, callback)
        self.key = key
        return self

    def __init__(self, object, callback, key):
        super().__init__(object, callback)


class WeakMethod(ref):
    __slots__ = '_function', '_type', '_alive', '__weakref__'

    def __new__(cls, meth, callback=None):
        try:
            object = meth.__self__
            function = meth.__func__
        except AttributeError:
            raise TypeError(f'argument should be a bound method, not {type(meth)}') from None

        def gone(_):
            self = own()
            if self is not None and self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)

        self = ref.__new__(cls, object, gone)
        self._function = ref(function, gone)
        self._type = type(meth)
        self._alive = True
        own = ref(self)
        return self

    def __call__(self):
        object = super().__call__()
        function = self._function()
        if object is None or function is None:
            return None
        return self._type(function, object)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._function == other._function

    def __ne__(self, other):
        same = self.__eq__(other)
        return same if same is NotImplemented else not same

    __hash__ = ref.__hash__


class _ProxyRef(ref):
    """What a proxy refers by; it is no reference of the program's."""
    __slots__ = 'proxy',


def _target(proxy):
    value = object.__getattribute__(proxy, '_ref')()
    if value is None:
        raise ReferenceError('weakly-referenced object no longer exists')
    return value


@_as_built_in
class ProxyType:
    __module__ = 'weakref'
    __hash__ = None

    def __init__(self, target, callback=None):
        if callback is None:
            reference = _ProxyRef(target)
        else:
            own = ref(self)

            def gone(_):
                proxy = own()
                if proxy is not None:
                    callback(proxy)

            reference = _ProxyRef(target, gone)
        reference.proxy = ref(self)
        object.__setattr__(self, '_ref', reference)

    def __getattribute__(self, name):
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __repr__(self):
        value = object.__getattribute__(self, '_ref')()
        return f'<weakproxy at {id(self):#x} to {type(value).__name__} at {id(value):#x}>'


def _forward(name):
    def method(self, *args):
        value = _target(self)
        found = getattr(type(value), name, None)
        if found is None:
            if name == '__bool__':
                return True if getattr(type(value), '__len__', None) is None else len(value) > 0
            if args:
                return NotImplemented
        return getattr(type(value), name)(value, *args)

    method.__name__ = name
    setattr(ProxyType, name, method)


for _name in (
    'str bytes len getitem setitem delitem iter next reversed contains bool int float index lt le eq ne gt ge '
    'add sub mul matmul truediv floordiv mod divmod pow lshift rshift and xor or '
    'radd rsub rmul rmatmul rtruediv rfloordiv rmod rdivmod rpow rlshift rrshift rand rxor ror '
    'iadd isub imul imatmul itruediv ifloordiv imod ipow ilshift irshift iand ixor ior neg pos invert abs'
).split():
    _forward(f'__{_name}__')


@_as_built_in
class CallableProxyType(ProxyType):
    __module__ = 'weakref'
    __hash__ = None

    def __call__(self, *args, **kwargs):
        return _target(self)(*args, **kwargs)


ProxyTypes = ProxyType, CallableProxyType


def proxy(object, callback=None, /):
    if callback is None:
        for known in references(object):
            if type(known) is _ProxyRef and known.__callback__ is None:
                made = known.proxy()
                if made is not None:
                    return made
    return CallableProxyType(object, callback) if callable(object) else ProxyType(object, callback)


def getweakrefs(object, /):
    found = []
    for one in references(object):
        if type(one) is _ProxyRef:
            one = one.proxy()
            if one is None:
                continue
        found.append(one)
    return found


def getweakrefcount(object, /):
    return len(getweakrefs(object))


class _WeakDictionary(MutableMapping):
    __class_getitem__ = classmethod(type(list[int]))

    def __ror__(self, other):
        if not hasattr(other, 'keys'):
            return NotImplemented
        made = self.__class__(other)
        made.update(self)
        return made

    def __len__(self):
        return len(self.data)

    def __repr__(self):
        return f'<{self.__class__.__name__} at {id(self):#x}>'

    def copy(self):
        made = self.__class__()
        for key, value in self.items():
            made[key] = value
        return made

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
    def __init__(self, other=(), /, **kw):
        def remove(reference, own=ref(self)):
            self = own()
            if self is not None and self.data.get(reference.key) is reference:
                del self.data[reference.key]

        self._remove = remove
        self.data = {}
        self.update(other, **kw)

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = _Keyed(value, self._remove, key)

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        reference = self.data.get(key)
        return reference is not None and reference() is not None

    def __iter__(self):
        for key, reference in list(self.data.items()):
            if reference() is not None:
                yield key

    keys = __iter__

    def values(self):
        for reference in list(self.data.values()):
            value = reference()
            if value is not None:
                yield value

    def items(self):
        for key, reference in list(self.data.items()):
            value = reference()
            if value is not None:
                yield key, value

    def get(self, key, default=None):
        reference = self.data.get(key)
        value = None if reference is None else reference()
        return default if value is None else value

    def pop(self, key, *args):
        try:
            value = self.data.pop(key)()
        except KeyError:
            value = None
        if value is not None:
            return value
        if args:
            return args[0]
        raise KeyError(key)

    def popitem(self):
        while True:
            key, reference = self.data.popitem()
            value = reference()
            if value is not None:
                return key, value

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value

    def itervaluerefs(self):
        yield from list(self.data.values())

    def valuerefs(self):
        return list(self.data.values())


class WeakKeyDictionary(_WeakDictionary):
    def __init__(self, dict=None):
        def remove(reference, own=ref(self)):
            self = own()
            if self is not None:
                self.data.pop(reference, None)

        self._remove = remove
        self.data = {}
        if dict is not None:
            self.update(dict)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            reference = ref(key)
        except TypeError:
            return False
        return reference in self.data

    def __iter__(self):
        for reference in list(self.data):
            key = reference()
            if key is not None:
                yield key

    keys = __iter__

    def values(self):
        for reference, value in list(self.data.items()):
            if reference() is not None:
                yield value

    def items(self):
        for reference, value in list(self.data.items()):
            key = reference()
            if key is not None:
                yield key, value

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)

    def popitem(self):
        while True:
            reference, value = self.data.popitem()
            key = reference()
            if key is not None:
                return key, value

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)

    def keyrefs(self):
        return list(self.data)


class WeakSet(MutableSet):
    def __init__(self, data=None):
        def remove(reference, own=ref(self)):
            self = own()
            if self is not None:
                self.data.discard(reference)

        self._remove = remove
        self.data = set()
        for item in data or ():
            self.add(item)

    def __contains__(self, item):
        try:
            reference = ref(item)
        except TypeError:
            return False
        return reference in self.data

    def __iter__(self):
        for reference in list(self.data):
            item = reference()
            if item is not None:
                yield item

    def __len__(self):
        return len(self.data)

    def add(self, item):
        self.data.add(ref(item, self._remove))

    def remove(self, item):
        self.data.remove(ref(item))

    def discard(self, item):
        self.data.discard(ref(item))

    def clear(self):
        self.data.clear()

    def pop(self):
        while True:
            try:
                item = self.data.pop()()
            except KeyError:
                raise KeyError('pop from empty WeakSet') from None
            if item is not None:
                return item

    def update(self, other):
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def copy(self):
        return self.__class__(self)

    def __repr__(self):
        return repr(self.data)

    __class_getitem__ = classmethod(type(list[int]))

    def __or__(self, other):
        return self.union(other) if isinstance(other, (set, frozenset, WeakSet)) else NotImplemented

    def __and__(self, other):
        return self.intersection(other) if isinstance(other, (set, frozenset, WeakSet)) else NotImplemented

    def __sub__(self, other):
        return self.difference(other) if isinstance(other, (set, frozenset, WeakSet)) else NotImplemented

    def __xor__(self, other):
        return self.symmetric_difference(other) if isinstance(other, (set, frozenset, WeakSet)) else NotImplemented

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.data == set(map(ref, other))

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

    def __reduce__(self):
        return self.__class__, (list(self),)


class finalize:
    """Calls a function once: when an object goes, when it is called itself, or at the end of the program."""
    __slots__ = ()

    _registry = {}
    _runs_at_exit = False

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._runs_at_exit:
            import atexit
            atexit.register(finalize._at_exit)
            finalize._runs_at_exit = True
        self._registry[self] = [ref(obj, self), func, args, kwargs, True]

    def __call__(self, _=None):
        kept = self._registry.pop(self, None)
        if kept is not None:
            return kept[1](*kept[2], **kept[3])

    def detach(self):
        kept = self._registry.get(self)
        object = None if kept is None else kept[0]()
        if object is not None and self._registry.pop(self, None) is not None:
            return object, kept[1], kept[2], kept[3]

    def peek(self):
        kept = self._registry.get(self)
        object = None if kept is None else kept[0]()
        if object is not None:
            return object, kept[1], kept[2], kept[3]

    @property
    def alive(self):
        return self in self._registry

    @property
    def atexit(self):
        kept = self._registry.get(self)
        return kept is not None and kept[4]

    @atexit.setter
    def atexit(self, value):
        kept = self._registry.get(self)
        if kept is not None:
            kept[4] = bool(value)

    def __repr__(self):
        kept = self._registry.get(self)
        object = None if kept is None else kept[0]()
        if object is None:
            return f'<{type(self).__name__} object at {id(self):#x}; dead>'
        return f'<{type(self).__name__} object at {id(self):#x}; for {type(object).__name__!r} at {id(object):#x}>'

    @classmethod
    def _at_exit(cls):
        import sys
        while True:
            last = None
            for one, kept in cls._registry.items():
                if kept[4]:
                    last = one
            if last is None:
                return
            try:
                last()
            except Exception:
                sys.excepthook(*sys.exc_info())
`;
