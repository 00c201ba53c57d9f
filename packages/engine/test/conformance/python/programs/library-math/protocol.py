import math
class Half:
    def __float__(self): return 0.5
    def __floor__(self): return 'floor'
    def __ceil__(self): return 'ceil'
    def __trunc__(self): return 'trunc'
print(math.sin(Half()) == math.sin(0.5), math.floor(Half()), math.ceil(Half()), math.trunc(Half()))
try:
    math.sin('x')
except TypeError as error:
    print(error)
