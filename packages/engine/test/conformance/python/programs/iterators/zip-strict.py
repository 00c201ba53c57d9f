def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


print(list(zip("ab", "cd", strict=True)), list(zip(strict=True)))
error(lambda: list(zip("ab", "c", strict=True)))
error(lambda: list(zip("a", "cd", strict=True)))
error(lambda: list(zip("ab", "cd", "e", strict=True)))
error(lambda: list(zip("a", "b", "ef", strict=True)))
error(lambda: list(zip("abc", "ab", "abc", strict=True)))
error(lambda: list(zip("", "", "x", strict=True)))
