def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


def body():
    pass


error(lambda: __build_class__())
error(lambda: __build_class__(5, "x"))
error(lambda: __build_class__(body))
print(__build_class__(body, "Made", int).__mro__[1])
print(__build_class__.__name__, __name__)
