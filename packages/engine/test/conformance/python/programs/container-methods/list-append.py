def make():
    return [3, 1, "a", 1, None]


def shown(value):
    return repr(value).split(" at 0x")[0]


arguments = [(), (1,), (0,), (-1,), (5,), ("a",), (None,), ([1, 2],), ("ab",), ({1: 2},), (1, 2), ("a", "b"), ([3], {4}), (1, 2, 3), (1.0,), (True,), ([[1]],), ([(1, 2)],)]
for args in arguments:
    receiver = make()
    try:
        answer = receiver.append(*args)
        print(args, shown(answer), type(answer).__name__, receiver)
    except Exception as exception:
        print(args, type(exception).__name__, exception, receiver)
try:
    print(make().append(key=1))
except Exception as exception:
    print(type(exception).__name__, exception)
for wrong in (5, None, "a"):
    try:
        print(list.append(wrong, 1))
    except Exception as exception:
        print(type(exception).__name__, exception)
