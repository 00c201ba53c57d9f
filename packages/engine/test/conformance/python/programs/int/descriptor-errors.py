for f in [lambda: int.__add__('a', 1), lambda: int.bit_length('a'), lambda: int.bit_length(), lambda: int.__add__(), lambda: (1).__add__(),
    lambda: int.conjugate(1.5), lambda: int.__round__('x'), lambda: int.__neg__(2.5), lambda: (1).__add__(1, 2)]:
    try:
        print(f())
    except TypeError as exception:
        print(exception)
print(int.bit_length(7), int.__add__(1, 2), int.__add__(True, 2))
