def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


print(format(5), format(5, "03d"), format(2.5, ".2f"), format("a", ">3"), format(None), format([1]), format(True), format(1234567, ","))
error(lambda: format([], "d"))
error(lambda: format(5, "s"))
error(lambda: format("a", "d"))
error(lambda: format(5, 5))
error(lambda: format())


class F:
    def __format__(self, spec):
        return f"<{spec}>"


class Bad:
    def __format__(self, spec):
        return 5


print(format(F(), "xyz"), format(F()), f"{F():abc}", "{:q}".format(F()))
error(lambda: format(Bad()))
