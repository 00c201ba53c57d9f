import copy
print(issubclass(copy.Error, Exception), copy.error is copy.Error, copy.__all__)
class Bad:
    def __reduce_ex__(self, protocol): return 5
try: copy.copy(Bad())
except Exception as error: print(type(error).__name__, error)
class Own:
    def __copy__(self): return 'copied'
    def __deepcopy__(self, memo): return 'deep', type(memo).__name__
print(copy.copy(Own()), copy.deepcopy([Own()]))
class State:
    def __init__(self): self.a, self.b = [1], 2
    def __getstate__(self): return {'a': self.a}
    def __setstate__(self, state): self.a, self.b = state['a'], 'set'
s = State(); c = copy.copy(s); d = copy.deepcopy(s); print(c.a is s.a, c.b, d.a is s.a, d.a, d.b)
for work in (lambda: copy.copy(x for x in ()), lambda: copy.deepcopy(memoryview(b'a')), lambda: copy.deepcopy({1: (x for x in ())})):
    try: work()
    except TypeError as error: print(error)
t = ([1],); print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy((1, 'a')) is (1, 'a') if False else copy.deepcopy((1, 'a')))
loop = []; loop.append(loop); e = copy.deepcopy(loop); print(e[0] is e, e is loop)
class Slots:
    __slots__ = 'x', 'y'
s = Slots(); s.x = [1]; d = copy.deepcopy(s); print(d.x, d.x is s.x, hasattr(d, 'y'))
class L(list): pass
l = L([1, [2]]); l.tag = 'x'; d = copy.deepcopy(l); print(d, d.tag, type(d).__name__, d[1] is l[1], copy.copy(l)[1] is l[1])
