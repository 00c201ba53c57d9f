for text in [
    "b''.find()", "bytearray().index()", "b''.startswith(1, 2, 3, 4)", "''.count(1, 2, 3, 4)", "''.endswith('', 1, 2, 3)",
    "[].index()", "().index(1, 2, 3, 4)", "b''.rfind()", "''.rindex('', 0, 1, 2)", "[].count()",
]:
    try:
        print(text, eval(text))
    except TypeError as error:
        print(text, error)
