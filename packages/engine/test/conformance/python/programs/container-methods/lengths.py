"""Lengths of classes of the program: what __len__ may answer, how large it may be."""
class L:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
for n in (2**31, 2**53, 2**53+1, 2**62, 2**63-1, 2**63, -1, -2**70):
    try: print(len(L(n)), bool(L(n)))
    except Exception as e: print(type(e).__name__, e)
class S(L):
    def __getitem__(self, i): return i
for n in (2**31, 2**53, 2**53+1, 2**62, 2**63-1):
    s = S(n)
    try: print(s[-1], s[5], s[2**60])
    except Exception as e: print(type(e).__name__, e)
    try: print(next(reversed(s)))
    except Exception as e: print(type(e).__name__, e)
class I(int): pass
class T(L):
    def __len__(self): return I(3)
print(len(T(1)), type(len(T(1))))
for n in (2**53, 2**62, 2**63-1):
    try: print(list(S(n)))
    except Exception as e: print(type(e).__name__, e)
    import operator
    print(operator.length_hint(S(n)), operator.length_hint(reversed(S(n))))
class Index:
    def __init__(self, n): self.n = n
    def __index__(self): print('index'); return self.n
for answer in (Index(3), Index(0), Index(-1), Index(2**63), 'x', None, 1.5, True, False, I(0), I(-1), Index('x'), Index(I(2))):
    class U:
        def __len__(self): return answer
        def __getitem__(self, i): raise IndexError
    for call in (len, bool, list, reversed, lambda u: not u, lambda u: [1 for x in range(1) if u], operator.length_hint):
        try: print(call(U()) if call is not reversed else list(call(U())))
        except Exception as e: print(type(e).__name__, e)
