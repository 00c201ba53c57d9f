"""Buffered readers ask a raw stream of the program, as often as its buffer needs."""
import io


class Counting(io.FileIO):
    asked = ()

    def readinto(self, room):
        count = super().readinto(room)
        self.asked += ((type(room).__name__, len(room), count),)
        return count


with open("lines.txt", "wb") as file:
    file.write(b"".join(b"line %02d\n" % number for number in range(9)))

for size in 5, 8, 30, 100:
    raw = Counting("lines.txt")
    reader = io.BufferedReader(raw, size)
    lines = list(reader)
    print(size, len(lines), lines[-1], raw.asked)
    print(reader.raw is raw, reader.tell(), raw.tell())
    reader.close()
    print(raw.closed, reader.closed)

for work in (
    lambda reader: reader.read(),
    lambda reader: reader.read(3),
    lambda reader: reader.read(29),
    lambda reader: (reader.read(2), reader.read(20)),
    lambda reader: reader.read1(),
    lambda reader: reader.read1(50),
    lambda reader: (reader.read(2), reader.read1(50)),
    lambda reader: reader.peek(),
    lambda reader: (reader.peek(1), reader.peek(1), reader.read(12), reader.peek()),
    lambda reader: reader.readinto(bytearray(25)),
    lambda reader: reader.readinto1(bytearray(25)),
    lambda reader: (reader.readline(), reader.readline(3), reader.readline()),
    lambda reader: (reader.read(4), reader.seek(2), reader.read(4), reader.seek(30), reader.read(4)),
    lambda reader: (reader.read(4), reader.seek(-1, 1), reader.read(3), reader.seek(-4, 2), reader.read()),
    lambda reader: (reader.read(15), reader.tell(), reader.seek(3), reader.tell()),
    lambda reader: (reader.fileno() > 2, reader.isatty(), reader.readable(), reader.writable(), reader.seekable()),
):
    raw = Counting("lines.txt")
    reader = io.BufferedReader(raw, 10)
    print(work(reader), raw.asked, raw.tell())
    reader.close()
