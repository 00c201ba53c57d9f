def shown(value):
    return repr(value).split(" at 0x")[0]


class Plain:
    pass


arguments = [(), (1,), (-2,), (2.5,), ("a",), ("abc",), (None,), ([3, 1, 2],), ({1: 2},), (Plain,), (b"x",), (True,), (1, 2), ([1, 2], 1), ("a", "b"), (len, [[1], [1, 2]]), (int, object), ([], 5), (2, 3, 5), (1, 2, 3, 4)]
for args in arguments:
    try:
        answer = callable(*args)
        print(args if len(args) != 1 else shown(args[0]) if args != (Plain,) else "Plain", shown(answer), type(answer).__name__)
        if type(answer).__name__ in {"map", "zip", "enumerate", "filter", "reversed", "list_reverseiterator"}:
            print(list(answer))
    except Exception as exception:
        print(type(exception).__name__, exception)
try:
    print(callable(wrong=1))
except Exception as exception:
    print(type(exception).__name__, exception)
