/** `copyreg`: how objects are taken apart to be copied. */
export const source = String.raw`
__all__ = ['pickle', 'constructor', 'add_extension', 'remove_extension', 'clear_extension_cache']

dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    if not callable(pickle_function):
        raise TypeError('reduction functions must be callable')
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    if not callable(object):
        raise TypeError('constructors must be callable')


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _slot_names(cls):
    names = []
    for base in cls.__mro__:
        slots = base.__dict__.get('__slots__', ())
        for name in [slots] if isinstance(slots, str) else slots:
            if name in ('__dict__', '__weakref__'):
                continue
            if name.startswith('__') and not name.endswith('__'):
                name = f'_{base.__name__.lstrip("_")}{name}'
            names.append(name)
    return names


def _state_of(x):
    state = getattr(x, '__dict__', None) or None
    in_slots = {name: getattr(x, name) for name in _slot_names(type(x)) if hasattr(x, name)}
    return (state, in_slots) if in_slots else state


_plain = object, list, dict, type(None)


def _bound(method):
    return getattr, (method.__self__, method.__name__)


def _described(method):
    return getattr, (method.__objclass__, method.__name__)


def _reduce_union(union):
    import functools
    import operator
    return functools.reduce, (operator.or_, union.__args__)


pickle(type(int | str), _reduce_union)


def _reconstructor(cls, base, state):
    made = base.__new__(cls) if state is None else base.__new__(cls, state)
    if state is not None and base.__init__ is not object.__init__:
        base.__init__(made, state)
    return made


def _reduce_ex(x, protocol):
    """What object.__reduce_ex__ gives for the protocols before 2."""
    cls = type(x)
    base = next(base for base in cls.__mro__ if base.__module__ in ('builtins', 'types'))
    if base is cls and cls is not object:
        raise TypeError(f'cannot pickle {cls.__name__!r} object')
    args = cls, base, None if base is object else base(x)
    own = cls.__getstate__ is not object.__getstate__
    if not own and any(base.__dict__.get('__slots__') for base in cls.__mro__):
        raise TypeError('a class that defines __slots__ without defining __getstate__ cannot be pickled')
    state = x.__getstate__() if own else getattr(x, '__dict__', None)
    return (_reconstructor, args, state) if state else (_reconstructor, args)


def _parts(x):
    """What object.__reduce_ex__(4) gives."""
    cls = type(x)
    state = _state_of(x)
    if isinstance(x, BaseException):
        return cls, x.args, state
    if isinstance(x, (set, frozenset)):
        return cls, (list(x),), state
    if isinstance(x, bytearray):
        return cls, (bytes(x),), state
    if cls.__module__ in ('builtins', 'types') and cls not in _plain and not hasattr(cls, '__getnewargs__'):
        if cls is memoryview:
            raise TypeError('cannot pickle memoryview objects')
        if cls is type(_parts.__code__):
            raise TypeError('cannot pickle code objects')
        name = cls.__name__ if cls.__module__ == 'builtins' else f'{cls.__module__}.{cls.__name__}'
        raise TypeError(f'cannot pickle {name!r} object')
    if hasattr(cls, '__getnewargs_ex__'):
        args, kwargs = x.__getnewargs_ex__()
        make, args = __newobj_ex__, (cls, args, kwargs)
    else:
        make, args = __newobj__, (cls, *_arguments_of(x, cls))
    get_state = getattr(cls, '__getstate__', None)
    if get_state is not None and get_state is not getattr(object, '__getstate__', None):
        state = x.__getstate__()
    items = iter(x) if isinstance(x, list) else None
    pairs = iter(x.items()) if isinstance(x, dict) else None
    return make, args, state, items, pairs


def _arguments_of(x, cls):
    if hasattr(cls, '__getnewargs__'):
        return x.__getnewargs__()
    for kind in (int, float, complex, str, bytes, tuple):
        if isinstance(x, kind):
            return kind(x),
    return ()
`;
