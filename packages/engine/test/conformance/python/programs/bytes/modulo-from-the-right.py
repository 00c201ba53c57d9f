class B(bytes):
    pass


class A(bytearray):
    pass


for own in ('a', b'a', bytearray(b'a'), B(b'a'), A(b'a')):
    for other in ('b%s', b'b%s', bytearray(b'b%s'), B(b'c%s'), A(b'c%s'), 5, None):
        try:
            print(repr(own), repr(other), own.__rmod__(other))
        except Exception as error:
            print(repr(own), repr(other), type(error).__name__, error)
