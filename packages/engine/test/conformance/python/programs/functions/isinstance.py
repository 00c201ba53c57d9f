def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


print(isinstance(5, int), isinstance(True, int), isinstance(5, (str, int)), isinstance("a", str | int), isinstance(None, type(None)), isinstance([], (tuple, (set, list))), isinstance(5, int | None), isinstance(None, int | None))
print(issubclass(bool, int), issubclass(int, (str, object)), issubclass(int, int), issubclass(str, int | bytes), isinstance(int, type), isinstance(5, object), isinstance(5, ()))
error(lambda: isinstance(5, 5))
error(lambda: isinstance(5, (int, 5)))
error(lambda: isinstance("a", (int, 5)))
error(lambda: issubclass(5, int))
error(lambda: issubclass(int, 5))
error(lambda: isinstance(5))
error(lambda: isinstance([], list[int]))
error(lambda: issubclass(list, list[int]))
