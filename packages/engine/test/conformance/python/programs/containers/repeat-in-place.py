# In place a sequence at the right is repeated only by what has no items.
class I:
    def __index__(self): return 2
for left in (I(), {1}, {1: 2}, range(3), None, 3, 2.5, frozenset(), memoryview(b'a'), {}.keys(), int, len, slice(1), 'a', [1], iter([]), object()):
    for right in ('ab', [1], (1,), b'x', bytearray(b'q')):
        x = left
        try: x *= right; print(x)
        except TypeError as e: print(e)
        try: print(left * right)
        except TypeError as e: print(e)
class M(int): pass
class LL(list): pass
for left, right in ((M(2), [1]), (LL([1]), LL([2])), (LL([1]), 'a'), (LL([1]), 2), ([1], I()), (LL([1]), I()), (True, 'ab'), ([1], M(2))):
    try:
        left *= right
        print(left, type(left))
    except TypeError as e: print(e)
