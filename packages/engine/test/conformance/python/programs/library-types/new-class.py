import types
def body(ns):
    ns['x'] = 5
    ns['f'] = lambda self: self.x
C = types.new_class('C', (), {}, body)
print(C().f(), C.__name__, types.resolve_bases((int,)), types.new_class('D', (C,)).x)
M = types.MethodType(lambda self, y: (self, y), 'me')
print(M(1))
m = types.ModuleType('made', 'doc')
m.value = 3
print(m.__name__, m.__doc__, m.value, m)
