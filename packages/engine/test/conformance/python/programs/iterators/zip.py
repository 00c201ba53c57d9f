def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


print(list(zip()), list(zip("ab")), list(zip("abc", [1, 2], range(9))), list(zip(*[(1, 2), (3, 4)])))
z = zip("ab", [1])
print(type(z).__name__, next(z), list(z))
error(lambda: zip(5))
error(lambda: zip([], 5))
error(lambda: zip("a", x=1))
a = iter("abcd")
print(list(zip(a, a)), dict(zip("xy", (1, 2))))
long, short = iter("abc"), iter("x")
print(list(zip(long, short)), list(long))
long, short = iter("abc"), iter("x")
print(list(zip(short, long)), list(long))
