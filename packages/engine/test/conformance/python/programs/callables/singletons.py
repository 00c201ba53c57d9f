def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


print(None, ..., NotImplemented, repr(...), type(None)(), type(...)() is ..., type(NotImplemented)() is NotImplemented, bool(...), bool(None))
error(lambda: type(None)(1))
error(lambda: type(...)(1))
error(lambda: None.x)
error(lambda: setattr(None, "x", 1))
print(None == None, None is None, None != 0, hash(None) == hash(None), type(None).__name__, type(...).__name__, type(NotImplemented).__name__)
error(lambda: None < None)
error(lambda: None + 1)
