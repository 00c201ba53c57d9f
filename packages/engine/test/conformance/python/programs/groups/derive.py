class MyGroup(ExceptionGroup):
    def __new__(cls, message, excs, code):
        obj = super().__new__(MyGroup, message, excs)
        obj.code = code
        return obj
    def derive(self, excs):
        return MyGroup(self.message, excs, self.code)

g = MyGroup('m', [ValueError(1), TypeError(2)], 42)
g.add_note('note')
m, r = g.split(ValueError)
print(repr(m), m.code, type(r).__name__, r.code, m.__notes__)
class Plain(ExceptionGroup): pass
p = Plain('p', [ValueError(1), TypeError(2)])
print(type(p.subgroup(ValueError)).__name__)
print(repr(p.derive([KeyError()])))
