def attempt(call):
    try:
        print(call, "->", eval(call))
    except Exception as error:
        print(call, "->", type(error).__name__, error)


for call in (
    "complex([], [])", "complex([], 'x')", "complex(1, [])", "complex('1', [])", "b''.find(1.5, 'x')",
    "b''.startswith(1.5, 'x')", "'ab'.startswith(('a', 1))", "'ab'.startswith(('b', 1))",
    "b'ab'.startswith((b'a', 1))", "b'ab'.endswith((b'a', 1))", "''.startswith(1, 'x')", "sum(None, '')",
    "sum([], '')", "sum(5, b'')", "sorted(1, bad=1)", "sorted([], bad=1)", "(1).to_bytes(-1, 'x')",
    "(1).to_bytes(-1, 'big')", "b''.split(1, 'x')", "''.split(1, 'x')", "int.from_bytes(['x'], 'x')", "str.maketrans(1, 2)", "str.maketrans(1, 'a')",
    "str.maketrans('a', 'b', 3)", "b''.hex([])", "b''.hex([1])", "b''.hex(5)", "b''.hex('ab')", "b''.hex('é')",
):
    attempt(call)
