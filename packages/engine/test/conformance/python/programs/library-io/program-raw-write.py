"""Buffered writers give a raw stream of the program what they gathered."""
import io


class Raw(io.RawIOBase):
    def __init__(self, most=1000):
        self.most, self.log = most, []

    def writable(self):
        self.log.append("writable")
        return True

    def seekable(self):
        return True

    def tell(self):
        self.log.append("tell")
        return 40

    def seek(self, place, whence=0):
        self.log.append(("seek", place, whence))
        return 7

    def truncate(self, size=None):
        self.log.append(("truncate", size))
        return size

    def write(self, data):
        self.log.append((type(data).__name__, bytes(data)))
        return min(len(data), self.most)

    def flush(self):
        self.log.append("flush")

    def close(self):
        self.log.append("close")


def show(work, most=1000, size=8):
    raw = Raw(most)
    writer = io.BufferedWriter(raw, size)
    raw.log.append("--")
    try:
        answer = work(writer)
    except Exception as error:
        answer = repr(error)
    print(answer, *raw.log)


for most in 1000, 3:
    show(lambda writer: writer.write(b"abc"), most)
    show(lambda writer: [writer.write(b"abc"), writer.flush()], most)
    show(lambda writer: [writer.write(b"abcdefgh"), writer.write(b"i")], most)
    show(lambda writer: [writer.write(b"abc"), writer.write(b"defghijkl")], most)
    show(lambda writer: writer.write(b"abcdefghijklmnopqrstuvwxyz"), most)
    show(lambda writer: [writer.write(b"ab"), writer.tell()], most)
    show(lambda writer: [writer.write(b"ab"), writer.seek(3)], most)
    show(lambda writer: [writer.write(b"ab"), writer.truncate(3)], most)
    show(lambda writer: [writer.write(b"ab"), writer.truncate()], most)
    show(lambda writer: [writer.write(b"ab"), writer.close()], most)
    show(lambda writer: [writer.write(b"ab"), writer.detach().most], most)
    show(lambda writer: writer.writelines([b"abc", b"defgh", b"ij"]), most)
show(lambda writer: writer.read(1))
show(lambda writer: writer.seekable())
show(lambda writer: writer.writable())
show(lambda writer: writer.readable())


class Loud(io.FileIO):
    def write(self, data):
        print("writes", bytes(data))
        return super().write(data)


with io.BufferedWriter(Loud("out.txt", "w"), 6) as file:
    for word in b"one", b"three", b"a much longer one":
        print(file.write(word))
print(open("out.txt").read())

with io.BufferedRandom(Loud("out.txt", "r+"), 6) as file:
    print(file.read(3), file.write(b"XY"), file.tell(), file.read(4), file.seek(1), file.write(b"Q"))
print(open("out.txt").read())
