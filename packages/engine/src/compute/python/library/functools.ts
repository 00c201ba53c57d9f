/** `functools`: functions made of functions. */
export const source = String.raw`
__all__ = [
    'update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering', 'cache',
    'cmp_to_key', 'lru_cache', 'reduce', 'partial', 'partialmethod', 'singledispatch',
    'singledispatchmethod', 'cached_property',
]

from _callers import as_built_in as _as_built_in

GenericAlias = type(list[int])
WRAPPER_ASSIGNMENTS = '__module__', '__name__', '__qualname__', '__doc__', '__annotations__'
WRAPPER_UPDATES = '__dict__',


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        if hasattr(wrapped, name):
            setattr(wrapper, name, getattr(wrapped, name))
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


def _negated(order, joined):
    """A comparison from another one: by what joins its opposite with (in)equality, if anything."""
    def compare(self, other):
        answer = getattr(type(self), order)(self, other)
        if answer is NotImplemented:
            return answer
        if joined == 'and':
            return not answer and self != other
        if joined == 'or':
            return answer or self == other
        if joined == 'or not':
            return not answer or self == other
        if joined == 'and also':
            return answer and self != other
        return not answer

    return compare


_orders = {
    '__lt__': {'__gt__': 'and', '__le__': 'or', '__ge__': 'not'},
    '__le__': {'__ge__': 'or not', '__lt__': 'and also', '__gt__': 'not'},
    '__gt__': {'__lt__': 'and', '__ge__': 'or', '__le__': 'not'},
    '__ge__': {'__le__': 'or not', '__gt__': 'and also', '__lt__': 'not'},
}


def total_ordering(cls):
    given = {name for name in _orders if getattr(cls, name, None) is not getattr(object, name)}
    if not given:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    root = max(given)
    for name, joined in _orders[root].items():
        if name not in given:
            method = _negated(root, joined)
            method.__name__ = name
            method.__qualname__ = f'{cls.__qualname__}.{name}'
            setattr(cls, name, method)
    return cls


@_as_built_in
def cmp_to_key(mycmp):
    class K:
        __slots__ = ['obj']
        __hash__ = None

        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0

        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0

        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0

        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0

    return K


_missing = object()


@_as_built_in
def reduce(function, iterable, initial=_missing, /):
    try:
        iterator = iter(iterable)
    except TypeError:
        raise TypeError('reduce() arg 2 must support iteration') from None
    if initial is _missing:
        for initial in iterator:
            break
        else:
            raise TypeError('reduce() of empty iterable with no initial value')
    for item in iterator:
        initial = function(initial, item)
    return initial


@_as_built_in
class partial:
    def __new__(cls, /, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        func, *args = args
        args = tuple(args)
        if not callable(func):
            raise TypeError('the first argument must be callable')
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = super().__new__(cls)
        self.func = func
        self.args = args
        self.keywords = keywords
        return self

    __slots__ = 'func', 'args', 'keywords', '__dict__', '__weakref__'
    __class_getitem__ = classmethod(GenericAlias)

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __repr__(self):
        kind = type(self)
        name = f'functools.{kind.__qualname__}' if kind is partial else kind.__qualname__
        shown = [repr(self.func), *map(repr, self.args)]
        shown += [f'{key}={value!r}' for key, value in self.keywords.items()]
        return f'{name}({", ".join(shown)})'

    def __reduce__(self):
        state = self.func, self.args, self.keywords, self.__dict__ or None
        return type(self), (self.func,), state

    def __setstate__(self, state):
        self.func, self.args, self.keywords, attributes = state
        if attributes:
            self.__dict__.update(attributes)


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        elif not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.func = func
        self.args = args
        self.keywords = keywords

    __class_getitem__ = classmethod(GenericAlias)

    def __repr__(self):
        kind = type(self)
        shown = [repr(self.func), *map(repr, self.args)]
        shown += [f'{key}={value!r}' for key, value in self.keywords.items()]
        return f'{kind.__module__}.{kind.__qualname__}({", ".join(shown)})'

    def _unbound(self):
        def _method(self_or_class, /, *args, **keywords):
            return self.func(self_or_class, *self.args, *args, **{**self.keywords, **keywords})

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method._partialmethod = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(type(self.func), '__get__', None)
        if get is not None:
            bound = get(self.func, obj, cls)
            if bound is not self.func:
                made = partial(bound, *self.args, **self.keywords)
                if hasattr(bound, '__self__'):
                    made.__self__ = bound.__self__
                return made
        return self._unbound().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)


class _CacheInfo(tuple):
    """What cache_info tells: a named tuple, made without the machinery of collections."""

    __slots__ = ()
    _fields = __match_args__ = 'hits', 'misses', 'maxsize', 'currsize'

    def __new__(cls, hits, misses, maxsize, currsize):
        return tuple.__new__(cls, (hits, misses, maxsize, currsize))

    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])

    def __repr__(self):
        return 'CacheInfo(hits=%r, misses=%r, maxsize=%r, currsize=%r)' % self

    def _asdict(self):
        return dict(zip(self._fields, self))


_CacheInfo.__name__ = _CacheInfo.__qualname__ = 'CacheInfo'
_keywords_follow = object()


def _key_of(args, keywords, typed):
    if not typed and not keywords:
        if len(args) == 1 and type(args[0]) in (int, str):
            return args[0]
        return args
    parts = args
    if keywords:
        parts += (_keywords_follow,)
        for item in keywords.items():
            parts += item
    if typed:
        parts += tuple(type(value) for value in args) + tuple(type(value) for value in keywords.values())
    return parts


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize) and isinstance(typed, bool):
        return _remembering(maxsize, 128, typed)
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')
    return lambda user_function: _remembering(user_function, maxsize, typed)


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)


def _remembering(user_function, maxsize, typed):
    wrapper = _lru_cache_wrapper(user_function, maxsize, typed)
    wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return update_wrapper(wrapper, user_function)


_MethodType = type((lambda: None).__get__(0))


@_as_built_in
class _lru_cache_wrapper:
    """A function that remembers what it answered."""

    __slots__ = '_call', '_info', '_clear', '__dict__', '__weakref__'

    def __new__(cls, user_function, maxsize, typed, /):
        if not callable(user_function):
            raise TypeError('the first argument must be callable')
        self = super().__new__(cls)
        known = {}
        hits = misses = 0
        get = known.get

        def call(*args, **keywords):
            nonlocal hits, misses
            if maxsize == 0:
                misses += 1
                return user_function(*args, **keywords)
            key = _key_of(args, keywords, typed)
            value = get(key, _missing)
            if value is not _missing:
                hits += 1
                if maxsize is not None:
                    del known[key]
                    known[key] = value
                return value
            misses += 1
            value = user_function(*args, **keywords)
            if maxsize is not None and key not in known and len(known) >= maxsize:
                del known[next(iter(known))]
            known[key] = value
            return value

        def clear():
            nonlocal hits, misses
            hits = misses = 0
            known.clear()

        self._call, self._clear = call, clear
        self._info = lambda: _CacheInfo(hits, misses, maxsize, len(known))
        return self

    def __call__(self, /, *args, **keywords):
        return self._call(*args, **keywords)

    def __get__(self, instance, owner=None):
        return self if instance is None else _MethodType(self, instance)

    def cache_info(self):
        return self._info()

    def cache_clear(self):
        self._clear()

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return self.__qualname__


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    __class_getitem__ = classmethod(GenericAlias)

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                'Cannot assign the same cached_property to two different names '
                f'({self.attrname!r} and {name!r}).'
            )

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            attributes = instance.__dict__
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache "
                f'{self.attrname!r} property.'
            ) from None
        value = attributes.get(self.attrname, _missing)
        if value is _missing:
            value = attributes[self.attrname] = self.func(instance)
        return value


def _order_of(cls, known):
    """The classes that a class comes from or belongs to, nearest first."""
    order = list(cls.__mro__)
    for kind in known:
        if kind in order or not hasattr(kind, '__abstractmethods__') and not hasattr(kind, '__subclasshook__'):
            continue
        try:
            if not issubclass(cls, kind):
                continue
        except TypeError:
            continue
        # An abstract class comes behind the last class of the order that belongs to it, and before
        # abstract classes that it comes from.
        place = max(index for index, one in enumerate(order) if one is cls or _belongs(one, kind)) + 1
        while place < len(order) - 1 and order[place] not in cls.__mro__ and not issubclass(kind, order[place]):
            place += 1
        order.insert(place, kind)
    return order


def _belongs(one, kind):
    return one is not object and issubclass(one, kind)


def _find_implementation(cls, registry):
    found = None
    for kind in _order_of(cls, registry):
        if found is not None:
            if (
                kind in registry and kind not in cls.__mro__ and found not in cls.__mro__
                and not issubclass(found, kind)
            ):
                raise RuntimeError(f'Ambiguous dispatch: {found} or {kind}')
            break
        if kind in registry:
            found = kind
    return registry.get(found)


def _classes_in(annotation):
    """The classes of a union, or those of a class alone; None for all else."""
    if isinstance(annotation, type) and not isinstance(annotation, GenericAlias):
        return (annotation,)
    if _is_union(annotation):
        args = annotation.__args__
        if all(isinstance(arg, type) and not isinstance(arg, GenericAlias) for arg in args):
            return args
    return None


def _is_union(annotation):
    return isinstance(annotation, type(int | str)) or type(annotation).__name__ == '_UnionGenericAlias'


def singledispatch(func):
    registry = {}
    chosen = {}
    token = None

    def dispatch(cls):
        nonlocal token
        if token is not None:
            from abc import get_cache_token
            current = get_cache_token()
            if current != token:
                chosen.clear()
                token = current
        if cls not in chosen:
            chosen[cls] = registry[cls] if cls in registry else _find_implementation(cls, registry)
        return chosen[cls]

    def register(cls, func=None):
        nonlocal token
        classes = _classes_in(cls)
        if classes is not None:
            if func is None:
                return lambda func: register(cls, func)
        else:
            if func is not None:
                raise TypeError(f'Invalid first argument to \x60register()\x60. {cls!r} is not a class or union type.')
            if not getattr(cls, '__annotations__', None):
                raise TypeError(
                    f'Invalid first argument to \x60register()\x60: {cls!r}. Use either \x60@register(some_class)\x60 or '
                    'plain \x60@register\x60 on an annotated function.'
                )
            func = cls
            from typing import get_type_hints
            name, cls = next(iter(get_type_hints(func).items()))
            classes = _classes_in(cls)
            if classes is None:
                if _is_union(cls):
                    raise TypeError(
                        f'Invalid annotation for {name!r}. {cls!r} not all arguments are classes.'
                    )
                raise TypeError(f'Invalid annotation for {name!r}. {cls!r} is not a class.')
        for one in classes:
            registry[one] = func
            if token is None and hasattr(one, '__abstractmethods__'):
                from abc import get_cache_token
                token = get_cache_token()
        chosen.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{name} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, '__name__', 'singledispatch function')
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = type(type.__dict__)(registry)
    wrapper._clear_cache = chosen.clear
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def _method(*args, **kwargs):
            return self.dispatcher.dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        return update_wrapper(_method, self.func)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)
`;
