class WithFloat:
    def __init__(self, answer):
        self.answer = answer
    def __float__(self):
        return self.answer
class WithIndex:
    def __index__(self):
        return 8
print(float(WithFloat(2.5)), float(WithIndex()))
for answer in [1, '2', None]:
    try:
        print(float(WithFloat(answer)))
    except TypeError as exception:
        print(exception)
class Sub(float):
    pass
s = Sub(2.5)
print(s, type(s), type(float(s)), type(s + 1), type(-s), type(s.real), Sub('3'), Sub(), repr(s), s == 2.5, hash(s) == hash(2.5))
s.note = 'x'
print(s.note, {2.5: 1}[s], type(s.conjugate()), s.__getnewargs__(), bool(Sub(0)), f'{s:.3f}', '%g' % s)
