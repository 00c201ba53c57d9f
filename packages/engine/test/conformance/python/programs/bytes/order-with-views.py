import operator

values = [b'a', bytearray(b'b'), memoryview(b'c'), 'd', [97]]
for left in values[:3]:
    for right in values:
        for compare in (operator.lt, operator.ge, operator.eq):
            try:
                print(compare(left, right))
            except TypeError as error:
                print(error)
for more in ((0, 2**40), ('', 2**40), (':', 2**31), (':', -2**31), (0, 0), (':', 'x'), (3, 'x')):
    for value in values[:3]:
        try:
            print(value.hex(*more))
        except (TypeError, ValueError, OverflowError) as error:
            print(type(error).__name__, error)
