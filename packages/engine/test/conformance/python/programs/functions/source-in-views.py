for b in (b"bytes", bytearray(b"bytes"), memoryview(b"1"), memoryview(bytearray(b"1 + 1")), memoryview(b"1").cast("b"), memoryview(b"1x2")[::2]):
    for f in (eval, exec, lambda s: compile(s, "x", "eval")):
        try: print(type(b).__name__, type(f(b)).__name__)
        except Exception as e: print(type(b).__name__, type(e).__name__, e)
