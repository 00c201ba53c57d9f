print(repr(OSError(True, "text", "file")), repr(OSError(False, "x")), type(OSError(2, "x")))
for arguments in [(None, []), (1, []), ("a", None), ("a", {})]:
    try:
        ExceptionGroup(*arguments)
    except TypeError as error:
        print(error)
