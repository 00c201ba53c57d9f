class A: pass
class B: pass
class C(A): pass
class E(C): pass
for v in [(), 1, (1,), (int,), (C,), (object,), (B,), (bool,)]:
    try: C.__bases__=v; print(C.__mro__, E.__mro__, A.__subclasses__(), B.__subclasses__())
    except Exception as e: print(type(e).__name__, e)
try: del C.__bases__
except Exception as e: print(type(e).__name__, e)
try: int.__bases__=(B,)
except Exception as e: print(type(e).__name__, e)
class M(type):
    def mro(cls):
        print('mro', cls); return [cls, A, object]
class D(metaclass=M): pass
print(D.__mro__)
class M(type):
    def mro(cls): return 1
try:
  class D(metaclass=M): pass
except Exception as e: print(type(e).__name__, e)
class M(type):
    def mro(cls): return [cls,1]
try:
  class D(metaclass=M): pass
except Exception as e: print(type(e).__name__, e)
