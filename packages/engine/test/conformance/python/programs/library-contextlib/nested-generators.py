from contextlib import contextmanager, ExitStack
@contextmanager
def level(n):
    print("in", n)
    if n:
        with level(n - 1) as inner:
            yield [n, inner]
    else:
        yield [0]
    print("out", n)
with level(3) as x:
    print(x)
