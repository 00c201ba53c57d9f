"""Names of codecs with a null character, before anything else is looked at."""


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


for encoding in ('utf-8\0', '\0', 'utf-8'):
    for errors in ('strict', 'str\0ict'):
        for value in (0, b'a', 'a', bytearray(b'a'), None):
            t(lambda: str(value, encoding, errors))
        t(lambda: bytes('a', encoding, errors))
        t(lambda: bytes(5, encoding, errors))
        t(lambda: bytearray('a', encoding, errors))
        t(lambda: b'a'.decode(encoding, errors))
        t(lambda: 'a'.encode(encoding, errors))
        t(lambda: bytearray(b'a').decode(encoding, errors))
