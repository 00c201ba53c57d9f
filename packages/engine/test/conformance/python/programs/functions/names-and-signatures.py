def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


for f in (len, print, abs, sorted, isinstance, getattr):
    print(f, f.__name__, f.__qualname__, f.__module__, type(f).__name__)
error(lambda: len.x)


def assign():
    len.x = 1


error(assign)
print(len == len, {len: 1}[len], len is len, str.upper, str.__len__, int.__add__, [].append.__self__, "a".upper.__name__)
print(type(str.upper).__name__, type(str.__len__).__name__, type("".upper).__name__, type("".__len__).__name__, type([].append).__name__, type(dict.fromkeys).__name__)
print(str.upper("abc"), int.__add__(1, 2), (5).__add__(3), list.__len__([1]), str.join("-", ["a", "b"]), dict.fromkeys("a"))
