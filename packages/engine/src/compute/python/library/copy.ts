/** `copy`: shallow and deep copies. */
export const source = String.raw`
__all__ = ['Error', 'copy', 'deepcopy']


class Error(Exception):
    pass


error = Error


def _f():
    pass


_atoms = {
    type(None), int, float, bool, complex, bytes, str, type, range, type(Ellipsis), type(NotImplemented),
    type(_f), type(len), type(_f.__code__), property,
}
_by_copying = {list, dict, set, bytearray}


def copy(x):
    cls = type(x)
    if cls in _atoms or cls in (tuple, frozenset, slice):
        return x
    if cls in _by_copying:
        return cls.copy(x)
    if issubclass(cls, type):
        return x
    method = getattr(cls, '__copy__', None)
    if method is not None:
        return method(x)
    parts = _parts_of(x, cls)
    return x if isinstance(parts, str) else _rebuild(x, None, *parts)


def _parts_of(x, cls):
    import copyreg
    reduce = copyreg.dispatch_table.get(cls)
    if reduce is not None:
        return reduce(x)
    if _has_own(cls, '__reduce_ex__') or hasattr(cls, '__next__'):
        return x.__reduce_ex__(4)
    if _has_own(cls, '__reduce__'):
        return x.__reduce__()
    return copyreg._parts(x)


def _has_own(cls, name):
    return getattr(cls, name, None) is not getattr(object, name, None)


def deepcopy(x, memo=None, _nil=[]):
    if memo is None:
        memo = {}
    key = id(x)
    known = memo.get(key, _nil)
    if known is not _nil:
        return known
    cls = type(x)
    copied = _deep(x, cls, memo)
    if copied is not x:
        memo[key] = copied
        memo.setdefault(id(memo), []).append(x)
    return copied


def _deep(x, cls, memo):
    if cls in _atoms:
        return x
    if cls is list:
        made = memo[id(x)] = []
        for item in x:
            made.append(deepcopy(item, memo))
        return made
    if cls is dict:
        made = memo[id(x)] = {}
        for key, value in x.items():
            made[deepcopy(key, memo)] = deepcopy(value, memo)
        return made
    if cls is tuple:
        items = [deepcopy(item, memo) for item in x]
        if id(x) in memo:
            return memo[id(x)]
        return x if all(old is new for old, new in zip(x, items)) else tuple(items)
    if cls.__name__ == 'method' and hasattr(x, '__func__'):
        return cls(x.__func__, deepcopy(x.__self__, memo))
    if issubclass(cls, type):
        return x
    method = getattr(x, '__deepcopy__', None)
    if method is not None:
        return method(memo)
    parts = _parts_of(x, cls)
    return x if isinstance(parts, str) else _rebuild(x, memo, *parts)


def _rebuild(x, memo, make, args, state=None, items=None, pairs=None, set_state=None, /):
    deep = memo is not None
    if deep and args:
        args = tuple([deepcopy(arg, memo) for arg in args])
    made = make(*args)
    if deep:
        memo[id(x)] = made
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if set_state is not None:
            set_state(made, state)
        elif hasattr(made, '__setstate__'):
            made.__setstate__(state)
        else:
            in_slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, in_slots = state
            if state is not None:
                made.__dict__.update(state)
            for name, value in (in_slots or {}).items():
                setattr(made, name, value)
    for item in items or ():
        made.append(deepcopy(item, memo) if deep else item)
    for key, value in pairs or ():
        if deep:
            key, value = deepcopy(key, memo), deepcopy(value, memo)
        made[key] = value
    return made
`;
