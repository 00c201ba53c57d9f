class Plain:
    pass


class Three:
    def __index__(self):
        return 3


class Huge:
    def __index__(self):
        return 2**80


class Fails:
    def __index__(self):
        1 / 0


def attempt(statement):
    try:
        exec(statement)
    except Exception as error:
        print(statement, "->", type(error).__name__, error)


for index in ("1", "'a'", "Three()", "Huge()", "Fails()", "2**70", "None"):
    attempt(f"del Plain()[{index}]")
    attempt(f"Plain()[{index}] = 1")
    attempt(f"del (1,)[{index}]")
for value in (
    "'a'", "(1,)", "b'a'", "range(3)", "{1}", "frozenset()", "{}.keys()", "{}.values()", "{}.items()", "None", "5",
    "1.5", "(lambda: 0)", "iter([])", "int", "Plain", "slice(1)", "Plain.__dict__", "Exception()", "(v for v in [])",
    "...", "NotImplemented",
):
    attempt(f"del {value}[0]")
    attempt(f"{value}[0] = 1")
attempt("memoryview(b'a').__delitem__(0)")
attempt("del memoryview(bytearray(b'a'))[0]")
