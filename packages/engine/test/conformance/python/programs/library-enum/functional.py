from enum import Enum, IntEnum
A = Enum('A', 'x y z')
print(list(A), A.x.value, A.__module__)
print(list(Enum('B', ['p', 'q'], start=5)), list(Enum('C', [('m', 1), ('n', 'two')])), list(IntEnum('D', {'k': 3})), Enum('E', 'a,b').b)
