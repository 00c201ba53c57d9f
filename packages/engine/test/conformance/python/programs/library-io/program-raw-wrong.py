"""What a buffered stream says of a raw stream of the program that does not do as it should."""
import io


class Raw(io.RawIOBase):
    def __init__(self, answer):
        self.answer = answer

    def readable(self):
        return True

    def writable(self):
        return True

    def readinto(self, room):
        return self.give()

    def write(self, data):
        return self.give()

    def give(self):
        if isinstance(self.answer, BaseException):
            raise self.answer
        return self.answer


def show(work):
    try:
        print(work())
    except Exception as error:
        print(repr(error), "<-", repr(error.__cause__))


for answer in None, -1, 9000, "x", 2.5, 10**30, KeyError("own"):
    print("=", repr(answer))
    show(lambda: io.BufferedReader(Raw(answer)).read(5))
    show(lambda: io.BufferedReader(Raw(answer)).read1(5))
    show(lambda: io.BufferedReader(Raw(answer)).readline())
    show(lambda: io.BufferedReader(Raw(answer)).peek())
    show(lambda: io.BufferedReader(Raw(answer)).readinto(bytearray(3)))
    writer = io.BufferedWriter(Raw(answer))
    show(lambda: writer.write(b"abc"))
    show(lambda: writer.flush())
    writer.raw.answer = 3
show(lambda: io.BufferedReader(io.RawIOBase()))
show(lambda: io.BufferedWriter(io.RawIOBase()))
show(lambda: io.BufferedReader(5))
show(lambda: io.BufferedRandom(io.RawIOBase()))
show(lambda: io.BufferedReader(Raw(0), 0))
show(lambda: io.BufferedReader(Raw(0), "x"))
show(lambda: io.BufferedReader())
