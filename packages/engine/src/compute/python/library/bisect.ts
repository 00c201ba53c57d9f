/** `bisect`: places in sorted sequences. */
export const source = String.raw`
from _callers import as_built_in as _as_built_in
from operator import index
from sys import maxsize


def _limits(a, lo, hi):
    lo = index(lo)
    if not -maxsize - 2 < lo <= maxsize:
        raise OverflowError('Python int too large to convert to C ssize_t')
    if hi is not None:
        kind = type(hi)
        if not hasattr(kind, '__index__'):
            raise TypeError(f"argument should be integer or None, not '{kind.__name__}'")
        hi = index(hi)
        if not -maxsize - 2 < hi <= maxsize:
            raise OverflowError(f"cannot fit '{kind.__name__}' into an index-sized integer")
    if lo < 0:
        raise ValueError('lo must be non-negative')
    if hi is None or hi == -1:
        _check_mapping(type(a))
        hi = len(a)
    if lo < hi:
        _check_sequence(type(a))
    return lo, hi


def _check_mapping(kind):
    if kind is dict or kind is type(type.__dict__):
        raise TypeError(f'{kind.__name__} is not a sequence')


def _check_sequence(kind):
    _check_mapping(kind)
    if not any('__getitem__' in base.__dict__ for base in kind.__mro__):
        raise TypeError(f"'{kind.__name__}' object does not support indexing")


@_as_built_in
def bisect_right(a, x, lo=0, hi=None, *, key=None):
    lo, hi = _limits(a, lo, hi)
    while lo < hi:
        middle = (lo + hi) // 2
        if x < (a[middle] if key is None else key(a[middle])):
            hi = middle
        else:
            lo = middle + 1
    return lo


@_as_built_in
def bisect_left(a, x, lo=0, hi=None, *, key=None):
    lo, hi = _limits(a, lo, hi)
    while lo < hi:
        middle = (lo + hi) // 2
        if (a[middle] if key is None else key(a[middle])) < x:
            lo = middle + 1
        else:
            hi = middle
    return lo


@_as_built_in
def insort_right(a, x, lo=0, hi=None, *, key=None):
    place = bisect_right(a, x if key is None else key(x), lo, hi, key=key)
    a.insert(place, x)


@_as_built_in
def insort_left(a, x, lo=0, hi=None, *, key=None):
    place = bisect_left(a, x if key is None else key(x), lo, hi, key=key)
    a.insert(place, x)


bisect = bisect_right
insort = insort_right
`;
