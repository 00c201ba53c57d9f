class Ordered:
    def __init__(self, value): self.value = value
    def __lt__(self, other): print('lt', end=' '); return self.value < other.value
    def __le__(self, other): print('le', end=' '); return self.value <= other.value
    def __eq__(self, other): print('eq', end=' '); return self.value == other.value
    def __ne__(self, other): print('ne', end=' '); return self.value != other.value
    def __gt__(self, other): print('gt', end=' '); return self.value > other.value
    def __ge__(self, other): print('ge', end=' '); return self.value >= other.value
    __hash__ = None

a, b = Ordered(1), Ordered(2)
print(a < b, a <= b, a == b, a != b, a > b, a >= b)
print(a < b < Ordered(3))
print(a < b > a == a)
print([x.value for x in sorted([b, a])], max(a, b).value, min(a, b).value)
class Declines:
    def __lt__(self, other): return NotImplemented
    def __eq__(self, other): return NotImplemented
    def __ge__(self, other): return ['not', 'a', 'bool']
d = Declines()
print(d == 1, d != 1, d == d, d >= 1, 1 <= d)
for text in ('d < 1', 'd > 1', 'd <= 1', 'd < d', '1 < d'):
    try: print(eval(text))
    except TypeError as error: print(error)
class Sub(Ordered):
    def __gt__(self, other): print('sub gt', end=' '); return 'reflected first'
print(a < Sub(5), Sub(5) < a)
try: hash(a)
except TypeError as error: print(error)
try: {a}
except TypeError as error: print(error)
print([a] == [a], a in [a], [a, b].index(b), [a].count(a))
