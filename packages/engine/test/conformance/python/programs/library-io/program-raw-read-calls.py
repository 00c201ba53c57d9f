"""Which methods of a raw stream of the program a buffered reader calls."""
import io


class Raw(io.RawIOBase):
    def __init__(self, data, most=1000):
        self.data, self.at, self.most, self.log = data, 0, most, []

    def note(self, *what):
        self.log.append(what)

    def readable(self):
        self.note("readable")
        return True

    def seekable(self):
        self.note("seekable")
        return True

    def readinto(self, room):
        self.note("readinto", len(room))
        part = self.data[self.at:self.at + min(self.most, len(room))]
        room[:len(part)] = part
        self.at += len(part)
        return len(part)

    def seek(self, place, whence=0):
        self.note("seek", place, whence)
        self.at = [0, self.at, len(self.data)][whence] + place
        return self.at

    def tell(self):
        self.note("tell")
        return self.at

    def close(self):
        self.note("close")
        super().close()


def show(work, most=1000, size=8):
    raw = Raw(bytes(range(65, 91)), most)
    reader = io.BufferedReader(raw, size)
    raw.note("--")
    try:
        answer = work(reader)
    except Exception as error:
        answer = repr(error)
    print(answer, *("/".join(map(str, entry)) for entry in raw.log))


for most in 1000, 3:
    show(lambda reader: reader.read(), most)
    show(lambda reader: reader.read(5), most)
    show(lambda reader: reader.read(20), most)
    show(lambda reader: reader.read(50), most)
    show(lambda reader: [reader.read(3), reader.read(3), reader.read(3)], most)
    show(lambda reader: reader.read1(5), most)
    show(lambda reader: [reader.read(2), reader.read()], most)
    show(lambda reader: reader.peek(3), most)
    show(lambda reader: reader.readinto(bytearray(20)), most)
    show(lambda reader: reader.readinto1(bytearray(20)), most)
    show(lambda reader: [reader.read(2), reader.readinto1(bytearray(20))], most)
    show(lambda reader: reader.readline(), most)
    show(lambda reader: reader.readline(4), most)
show(lambda reader: [reader.read(2), reader.tell()])
show(lambda reader: [reader.read(2), reader.seek(1), reader.seek(1, 1), reader.seek(20), reader.seek(0, 2)])
show(lambda reader: reader.seekable())
show(lambda reader: reader.readable())
show(lambda reader: reader.writable())
show(lambda reader: reader.isatty())
show(lambda reader: reader.fileno())
show(lambda reader: reader.flush())
show(lambda reader: reader.close())
show(lambda reader: reader.detach().at)
show(lambda reader: reader.truncate(3))
show(lambda reader: reader.write(b"x"))
show(lambda reader: [reader.close(), reader.close(), reader.closed, reader.read()])
show(lambda reader: reader.name)
show(lambda reader: reader.mode)
show(lambda reader: repr(reader))
show(lambda reader: reader.seek(0, 9))
show(lambda reader: reader.read(-2))
