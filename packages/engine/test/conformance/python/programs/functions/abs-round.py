def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


print(abs(-5), abs(5), abs(-2.5), abs(True), abs(3 + 4j), abs(-10**20))
error(lambda: abs("a"))
error(lambda: abs())
print(round(2.5), round(3.5), round(-2.567, 2), round(1234, -2), round(5), round(2.675, 2), round(1e20), round(7, None), round(2.4, None), round(number=1.5), round(1.55, ndigits=1))
error(lambda: round("a"))
error(lambda: round(1.5, "a"))


class R:
    def __round__(self, n="none"):
        return ("round", n)

    def __abs__(self):
        return "absolute"


print(round(R()), round(R(), 2), abs(R()))
