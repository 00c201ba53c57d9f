def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


print(chr(65), chr(233), chr(0x1F600), ord("a"), ord("é"), ord("😀"), ord(b"a"), repr(chr(0)))
error(lambda: chr(-1))
error(lambda: chr(0x110000))
error(lambda: chr("a"))
error(lambda: chr(1.0))
error(lambda: ord("ab"))
error(lambda: ord(""))
error(lambda: ord(5))
error(lambda: ord(b"ab"))
error(lambda: chr(10**10))
error(lambda: chr(10**30))
