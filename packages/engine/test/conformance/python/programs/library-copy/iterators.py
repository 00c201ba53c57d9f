import copy
g = lambda: (i for i in [1])
for name, x in {'list_it': iter([1,2,3]), 'tuple_it': iter((1,2)), 'str_it': iter("abc"), 'range_it': iter(range(3)), 'big range': iter(range(2**70)), 'bytes_it': iter(b"ab"), 'ba_it': iter(bytearray(b"ab")), 'dict_it': iter({1: 2}), 'items_it': iter({1: 2}.items()), 'values_it': iter({1:2}.values()), 'set_it': iter({1, 2}), 'rev': reversed([1,2]), 'revr': reversed(range(3)), 'revd': reversed({1: 2}), 'map': map(abs, [1, -2]), 'filter': filter(None, [1, 0]), 'zip': zip([1], [2]), 'zips': zip([1], [2], strict=True), 'enum': enumerate("ab", 3), 'gen': g(), 'callit': iter(int, 1), 'getitem_it': iter(type('X', (), {'__getitem__': lambda s, i: [1,2][i]})()), 'keys': {1:2}.keys(), 'mv': memoryview(b"a"), 'func': len, 'slice': slice(1,2,3), 'range': range(3), 'ell': ..., 'ni': NotImplemented, 'type': int, 'set': {1}, 'fs': frozenset([1]), 'bytes': b"a", 'ba': bytearray(b"a"), 'cx': 1j, 'exc': ValueError(1, 2), 'obj': object(), 'mod': copy, 'meth': [].append, 'prop': property(), 'code': g.__code__}.items():
    for f in (copy.copy, copy.deepcopy):
        try:
            y = f(x)
            r = (type(y).__name__, y is x)
            if hasattr(y, '__next__') and name not in ('gen', 'callit', 'big range'): r += (list(y), )
            except Exception as e: r = type(e).__name__, str(e)
        print(name, f.__name__, r)
