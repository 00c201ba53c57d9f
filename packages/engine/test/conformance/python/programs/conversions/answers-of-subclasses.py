class I(int): pass
class F(float): pass
class C(complex): pass
class A:
    def __init__(self, v): self.v = v
    def __int__(self): return self.v
    def __index__(self): return self.v
    def __float__(self): return self.v
    def __complex__(self): return self.v
import math
import operator
import warnings
warnings.simplefilter('always')
def show(f, *a):
    try:
        r = f(*a)
        print(type(r), r)
    except Exception as e:
        print(type(e).__name__, e)
for v in (True, I(3), 3, 'x', F(2.5), C(1), 2.5, 2j, None):
    a = A(v)
    for f in (int, float, complex, operator.index, math.sqrt, hex, range, [1,2,3,4].__getitem__, 'ab'.__mul__, math.factorial, bin, bytes, round):
        show(f, a)
for w in (True, I(3), 3, None, 'x'):
    class T:
        def __trunc__(self): return w
    show(int, T())
    class T:
        def __round__(self): return w
    show(round, T())
warnings.simplefilter('error')
show(int, A(True)); show(float, A(F(1))); show(operator.index, A(I(1)));show(complex, A(C(1)))
print("%d" % A(True), "%x" % A(I(255)))
