from enum import Enum
import copy
class C(Enum):
    A = [1]
    B = {'x': 1}
print(C([1]), C({'x': 1}), copy.copy(C.A) is C.A, copy.deepcopy(C.A) is C.A, hash(C.A) == hash('A'), C.A != C.B)
print(dir(C), [n for n in dir(C.A) if n[0] != '_'])
