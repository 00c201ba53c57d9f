def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


print(bin(10), oct(8), hex(255), bin(-5), hex(-10**20), oct(0), bin(True), hex(2**64))


class I:
    def __index__(self):
        return 26


print(bin(I()), hex(I()))
error(lambda: bin(1.5))
error(lambda: hex("a"))
