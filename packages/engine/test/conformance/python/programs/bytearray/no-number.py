for b in (b"it's", b'it"s', b"\x00'\"", b'a' * 30, b' 1_ ', b"'"):
    for v in (b, bytearray(b), b"1"):
        for f in (float, int, complex):
            try: print(f(v))
            except Exception as e: print(f.__name__, type(v).__name__, type(e).__name__, e)
        try: print(int(v, 16))
        except Exception as e: print(type(v).__name__, type(e).__name__, e)
