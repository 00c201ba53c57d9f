import traceback, sys
class C:
    size = 1
    def __init__(s): s.name = 1
class S:
    __slots__ = ('size',)
class P:
    @property
    def size(s): raise AttributeError("own")
def t(s):
    try: exec(s)
    except Exception as e:
        print(s, type(e).__name__, e, getattr(e, 'name', 0), getattr(e, 'obj', 0) is not None)
for s in ['del C().siz', 'C().siz', 'S().siz = 1', 'del S().size', 'S().size', 'del S().siz', 'del C().size', 'del C.siz', 'C.siz', 'del (1).rea', '(1).rea = 2', '(1).real = 2', 'del (1).real', '"a".uper = 1', 'del "a".uper', 'P().size', 'P().size = 1', 'del P().size', 'object().x = 1', 'del object().x', 'len.x = 1', 'del len.x', 'int.x = 1', 'del int.x', 'None.x = 1', 'del None.x', 'getattr(C(), "siz")', 'delattr(C(), "siz")', 'setattr(S(), "siz", 1)', 'C().__class__ = 1', 'sys.nam', 'del sys.nam', 'import math; math.sinn', 'super(C, C()).siz', 'C().nam()', '[].apend', 'object.__getattribute__(C(), "siz")', 'type.__delattr__(C, "siz")']: t(s)
