def attempt(call):
    try:
        print(call, "->", eval(call) is None)
    except Exception as error:
        print(call, "->", type(error).__name__, error)


for call in (
    "compile(1, 'x', 'z')", "compile(1, 'x', 'exec')", "compile('1', 1, 'z')", "compile('1', 'x', 'z')",
    "compile('1', 'x', None)", "compile(1, None, None)", "eval(b'\\xff')", "eval(b'x\\xff')", "eval(b'1 + \\xc3')",
    "eval(b\"'\\xff'\")", "eval(b\"'abc\\xe2\\x82'\")", "eval(b'1 # \\xff')", "eval(bytes([1, 2, 255]))",
):
    attempt(call)
