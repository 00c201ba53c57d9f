"""Patterns of sequences and mappings, for classes that abstract ones know of."""
import collections
import collections.abc
import array


def kind(subject):
    match subject:
        case [first, *_, last]:
            return 'sequence', first, last
        case [*_]:
            return 'short sequence'
        case {'a': value}:
            return 'mapping', value
        case {}:
            return 'mapping'
        case _:
            return 'neither'


class S:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i): return i


class T(S):
    pass


class M:
    def get(self, key, default=None): return 'got ' + key


print(kind(S(3)), kind(T(3)), kind(M()))
collections.abc.Sequence.register(S)
collections.abc.Mapping.register(M)
print(kind(S(3)), kind(T(3)), kind(M()), kind(S(2**62)))
print('__abc_tpflags__' in dir(S), '__abc_tpflags__' in dir(collections.abc.Sequence), hasattr(collections.abc.Mapping, '__abc_tpflags__'))


class Own(collections.abc.Sequence):
    def __len__(self): return 2
    def __getitem__(self, i): return i


class OwnMapping(collections.abc.MutableMapping):
    def __len__(self): return 2
    def __getitem__(self, i): return i * 2
    def __iter__(self): return iter('ab')
    def __setitem__(self, k, v): pass
    def __delitem__(self, k): pass


class Deeper(Own):
    pass


class Both(Own, OwnMapping):
    pass


class BothReversed(OwnMapping, Own):
    pass


class ListMapping(list):
    pass


class Flagged(metaclass=collections.abc.ABCMeta if hasattr(collections.abc, 'ABCMeta') else type(collections.abc.Sized)):
    __abc_tpflags__ = 1 << 5
    def __len__(self): return 0


print(kind(Own()), kind(OwnMapping()), kind(Deeper()), kind(Both()), kind(BothReversed()))
collections.abc.Mapping.register(ListMapping)
print(kind(ListMapping('ab')), kind(Flagged()), '__abc_tpflags__' in Flagged.__dict__)
for one in ('text', b'bytes', bytearray(b'ab'), collections.deque([1, 2]), array.array('b', [1, 2]), range(3), (1, 2), {1, 2}, {'a': 1}, collections.OrderedDict(a=2), collections.UserList([1, 2]), collections.UserDict(a=3), collections.UserString('ab'), memoryview(b'ab'), collections.ChainMap({'a': 5}), collections.Counter('a'), iter([1, 2]), type(int.__dict__)({'a': 7}), {}.keys(), collections.namedtuple('P', 'x y')(8, 9)):
    print(type(one).__name__, kind(one))


class Registered:
    pass


@collections.abc.MutableSequence.register
class Decorated:
    def __len__(self): return 1
    def __getitem__(self, i): return 'item'


print(kind(Decorated()), kind(Registered()))
