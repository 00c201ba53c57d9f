class L:
    def __init__(s, n): s.n = n
    def __iter__(s): return iter([1, 2])
    def __len__(s):
        if s.n == 'i': raise IndexError("len")
        if s.n == 't': raise TypeError("len")
        if s.n == 'neg': return -1
        if s.n == 's': return "x"
        if s.n == 'big': return 2**70
        return 2
class H:
    def __init__(s, n): s.n = n
    def __iter__(s): return iter([1, 2])
    def __length_hint__(s):
        if s.n == 'i': raise IndexError("hint")
        if s.n == 't': raise TypeError("hint")
        if s.n == 'neg': return -1
        if s.n == 's': return "x"
        if s.n == 'ni': return NotImplemented
        return 2
class K(list):
    def __len__(s): raise IndexError("klen")
class T(tuple):
    def __len__(s): raise IndexError("tlen")
class D(dict):
    def __len__(s): raise IndexError("dlen")
class S(str):
    def __len__(s): raise IndexError("slen")
class E(set):
    def __len__(s): raise IndexError("elen")
def t(n, f):
    try: print(n, f())
    except Exception as e: print(n, type(e).__name__, e)
for n, x in [('K', K([1])), ('T', T([1])), ('D', D({1: 2})), ('S', S("ab")), ('E', E([1]))] + [('L' + n, L(n)) for n in ('i', 't', 'neg', 's', 'big', 'ok')] + [('H' + n, H(n)) for n in ('i', 't', 'neg', 's', 'ni', 'ok')]:
    for fn, f in [('list', lambda: list(x)), ('tuple', lambda: tuple(x)), ('star', lambda: [*x]), ('tstar', lambda: (*x,)), ('extend', lambda: [].extend(x)), ('set', lambda: set(x)), ('sorted', lambda: sorted(x)), ('bytes', lambda: bytes(x)), ('bytearray', lambda: bytearray(x)), ('dictfromkeys', lambda: dict.fromkeys(x)), ('call', lambda: (lambda *a: a)(*x)), ('join', lambda: ''.join(x)), ('map', lambda: list(map(str, x))), ('sum', lambda: sum(x)), ('slice', lambda: [1,2,3].__setitem__(slice(1), x)), ('unpack', lambda: (lambda a, b: 1)(*x)), ('bool', lambda: bool(x)), ('enumerate', lambda: list(enumerate(x))), ('reversed', lambda: list(reversed(x))), ('baext', lambda: bytearray().extend(x)), ('iadd', lambda: [].__iadd__(x)), ('comp', lambda: [v for v in x]), ('zip', lambda: list(zip(x))), ('any', lambda: any(x)), ('dictu', lambda: {}.update(x)), ('frozenset', lambda: frozenset(x)), ('setupd', lambda: set().update(x)), ('index', lambda: x[0])]:
        t(n + ' ' + fn, f)
