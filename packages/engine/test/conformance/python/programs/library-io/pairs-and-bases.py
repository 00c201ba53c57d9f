"""A pair of streams as one, and what the base classes do by themselves."""
import io


def show(*works):
    for work in works:
        try:
            print(repr(work()))
        except Exception as error:
            print(repr(error))


source, sink = io.BytesIO(b"one\ntwo\nthree"), io.BytesIO()
pair = io.BufferedRWPair(source, sink, 4)
show(
    lambda: pair.readline(), lambda: pair.read(2), lambda: pair.peek(1)[:1], lambda: pair.read1(1), lambda: pair.write(b"abc"), lambda: sink.getvalue(),
    lambda: pair.flush(), lambda: sink.getvalue(), lambda: pair.readable(), lambda: pair.writable(), lambda: pair.seekable(), lambda: pair.isatty(),
    lambda: pair.seek(0), lambda: pair.tell(), lambda: pair.detach(), lambda: pair.fileno(), lambda: pair.truncate(), lambda: pair.name, lambda: pair.closed,
    lambda: pair.readinto(bytearray(3)), lambda: pair.readlines(), lambda: pair.writelines([b"d", b"e"]), lambda: pair.close(), lambda: pair.closed,
    lambda: pair.read(), lambda: pair.write(b"x"), lambda: source.closed, lambda: io.BufferedRWPair(source), lambda: io.BufferedRWPair(io.BytesIO(), 5),
    lambda: io.BufferedRWPair(io.RawIOBase(), io.BytesIO()), lambda: io.BufferedRWPair(io.BytesIO(), io.RawIOBase()), lambda: io.BufferedRWPair.__mro__[1:3],
)


class Readable(io.RawIOBase):
    def readable(self):
        return True


class Letters(io.BufferedIOBase):
    def __init__(self, data):
        self.data = data

    def read(self, size=-1):
        size = len(self.data) if size < 0 else size
        part, self.data = self.data[:size], self.data[size:]
        return part

    read1 = read


class Peeking(Letters):
    def peek(self, size):
        return self.data[:4]


class Wrong(io.BufferedIOBase):
    def read(self, size=-1):
        return b"too much of it"

    def read1(self, size=-1):
        return "text"


room = bytearray(3)
show(
    lambda: io.RawIOBase().readinto(room), lambda: io.RawIOBase().write(b""), lambda: Readable().read(3), lambda: io.BufferedIOBase().readinto(room),
    lambda: io.TextIOBase().newlines, lambda: Letters(b"abcdef").readinto(room), lambda: room,
    lambda: Letters(b"xy").readinto1(room), lambda: room, lambda: Letters(b"ab\ncd").readline(), lambda: Letters(b"ab\ncd").readline(1),
    lambda: list(Letters(b"ab\ncd\n")), lambda: Letters(b"ab\ncd").readlines(), lambda: Peeking(b"ab\ncdefgh\n").readlines(), lambda: Wrong().readinto(room),
    lambda: Wrong().readinto1(room), lambda: Letters(b"ab").readinto(b"abc"), lambda: Letters(b"").readline(), lambda: Letters(b"ab\n").readline(0),
)
