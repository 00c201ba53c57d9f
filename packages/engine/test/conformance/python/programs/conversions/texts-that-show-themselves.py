# A text of a class of its own is shown by its __repr__ where it says no number.
class K(str):
    def __repr__(self): return 'K(' + str.__repr__(self) + ')'
class N(str):
    def __repr__(self): return 0
class R(str):
    def __repr__(self): raise KeyError('r')
class L(str):
    def __repr__(self): return 'é' * 300
class B(bytes):
    def __repr__(self): return 'B!'
class BA(bytearray):
    def __repr__(self): return 'BA!'
def show(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e, repr(e.__context__))
for T in (K, N, R, L):
    for t in ('', 'x', '5', ' 1_000 ', '1__0', 'a\0b', '\ud800', 'ü', '9' * 5000, '1.5e400', 'nan'):
        show(lambda: int(T(t)))
        show(lambda: int(T(t), 16))
        show(lambda: int(T(t), 0))
        show(lambda: float(T(t)))
        show(lambda: complex(T(t)))
for T in (B, BA, bytes, bytearray):
    for t in (b'', b'x', b'5', b'\xff', b'1' * 300 + b'x'):
        show(lambda: int(T(t)))
        show(lambda: int(T(t), 7))
        show(lambda: float(T(t)))
