# How many arguments there are is looked at before what they are.
for text in [
    "''.find()", "''.index()", "''.startswith()", "''.endswith()", "''.find(1)", "''.rfind(0, '', 0)", "''.count('', 1, [])",
    "''.startswith(1, '')", "''.split(0, '')", "''.split(0)", "''.rsplit(sep=1, maxsplit=2)", "''.split(a=1, b=2, c=3)",
    "int(0, 1, x=2)", "int(x=1)", "int(a=1, b=2, c=3)", "sorted()", "enumerate(1, 2, 3)", "''.encode(1, 2, 3)", "round(a=1, b=2, c=3)",
]:
    try:
        print(text, eval(text))
    except Exception as error:
        print(text, type(error).__name__, error)
