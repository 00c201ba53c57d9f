print(True & False, True & True, True | False, False | False, True ^ True, True ^ False)
print(True & 1, 1 & True, True | 2, True ^ 3, type(True & 1), type(True & True))
print(True + True, True - True, True * 5, -True, ~False, True / 2, True // 1, True ** 2, True << 3)
print(True.__and__(False), True.__rand__(3), True.__or__('x'), False.__xor__(True), True.__rxor__(False), False.__ror__(1))
print(True == 1, True == 1.0, True is (1 == 1), True < 2, False < True, not True, not 0)
for f in [lambda: True & 'x', lambda: True | 1.5, lambda: None ^ True]:
    try:
        print(f())
    except TypeError as exception:
        print(exception)
