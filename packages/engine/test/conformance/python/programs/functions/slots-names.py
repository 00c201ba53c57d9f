for slots in ("", "a b", ("ok", "1x"), ("class",), (1,)):
    try:
        print(type("T", (), {"__slots__": slots}).__slots__)
    except TypeError as error:
        print(error)
try:
    type("nu\0ll", (), {})
except ValueError as error:
    print(error)
