def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


u = int | str
print(u, int | None, (int | str) | float, int | int, int | str == str | int, u.__args__, type(u).__name__, hash(u) == hash(str | int), list[int] | None)
error(lambda: int | 5)
error(lambda: 5 | int)
error(lambda: u())
print(isinstance(5, u), isinstance(None, int | None), issubclass(bool, u), None | int)
