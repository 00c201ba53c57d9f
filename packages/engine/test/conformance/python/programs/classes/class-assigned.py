class A: pass
class B: pass
class S:
    __slots__=('a',)
class S2:
    __slots__=('a',)
class D(dict): pass
class D2(dict): pass
class E(Exception): pass
kinds = [A, B, S, S2, D, D2, E, type('T', (float,), {}), type('I', (int,), {}), type('L', (list,), {}), type('St', (str,), {}), int, object, list]
def make(k):
    try: return k()
    except TypeError: return None
for k in kinds:
    for j in kinds:
        x = make(k)
    
        try: x.__class__ = j; print(k.__name__, j.__name__, 'ok')
        except TypeError as e: print(k.__name__, j.__name__, e)
