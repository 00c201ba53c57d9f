from collections import abc
for value in ([], (), {}, set(), 'a', 1, iter([]), (i for i in []), range(3), len, {}.keys(), b'', frozenset()):
    names = [n for n in ('Hashable', 'Iterable', 'Iterator', 'Generator', 'Sized', 'Container', 'Collection', 'Callable', 'Sequence', 'MutableSequence', 'Set', 'MutableSet', 'Mapping', 'MutableMapping', 'Reversible', 'KeysView', 'ByteString') if isinstance(value, getattr(abc, n))]
    print(type(value).__name__, names)
