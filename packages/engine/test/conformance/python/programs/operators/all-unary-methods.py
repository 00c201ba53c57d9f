import math, operator
class Number:
    def __neg__(self): return 'neg'
    def __pos__(self): return 'pos'
    def __invert__(self): return 'invert'
    def __abs__(self): return 'abs'
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __complex__(self): return 7j
    def __index__(self): return 3
    def __round__(self, digits=None): return f'round {digits}'
    def __trunc__(self): return 'trunc'
    def __floor__(self): return 'floor'
    def __ceil__(self): return 'ceil'
    def __bool__(self): return False
    def __length_hint__(self): return 11

n = Number()
print(-n, +n, ~n, abs(n), int(n), float(n), complex(n), operator.index(n), not n)
print(round(n), round(n, 2), math.trunc(n), math.floor(n), math.ceil(n), operator.length_hint(n))
print([10, 20, 30, 40][n], 'abcdef'[:n], hex(n), bin(n), range(n), list(range(0, 10, n)), 'ab' * n)
class Only:
    def __index__(self): return 4
print(int(Only()), float(Only()), complex(Only()), round(2.56789, Only()), bytes(Only()), chr(65 + operator.index(Only())))
class Bad:
    def __int__(self): return 'x'
    def __index__(self): return 2.5
    def __bool__(self): return 1
    def __float__(self): return 1
    def __complex__(self): return 1
    def __length_hint__(self): return -1
    def __abs__(self): return NotImplemented
for work in (int, operator.index, bool, float, complex, operator.length_hint, abs, lambda b: [1][b], lambda b: -b, range, lambda b: 'x' * b):
    try: print(work(Bad()))
    except (TypeError, ValueError) as error: print(type(error).__name__, error)
for work in (math.floor, math.ceil, math.trunc, round, abs, operator.pos, operator.invert):
    try: print(work(object()))
    except TypeError as error: print(error)
