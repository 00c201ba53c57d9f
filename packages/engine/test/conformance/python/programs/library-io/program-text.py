"""TextIOWrapper over streams of bytes that are the program's."""
import io


class Raw(io.RawIOBase):
    def __init__(self, data):
        self.data, self.at, self.log = data, 0, []

    def readable(self):
        return True

    def readinto(self, room):
        self.log.append(len(room))
        part = self.data[self.at:self.at + min(7, len(room))]
        room[:len(part)] = part
        self.at += len(part)
        return len(part)


raw = Raw("Zeile eins\nZweite – mit mehr\r\nletzte".encode())
text = io.TextIOWrapper(raw, encoding="utf-8")
print(text.buffer is raw, text.seekable(), text.readable(), text.writable())
print(text.readline(), raw.log)
print(list(text), raw.log, text.newlines)
text.close()
print(raw.closed, text.closed)

buffered = io.BufferedReader(Raw("ä\nö\nü".encode()), 4)
text = io.TextIOWrapper(buffered, encoding="utf-8")
print(text.read(3), text.read(), buffered.raw.log)


class Own:
    """No stream of io at all."""

    closed = False

    def __init__(self, *chunks):
        self.chunks, self.log = list(chunks), []

    def readable(self):
        self.log.append("readable")
        return True

    def writable(self):
        self.log.append("writable")
        return True

    def seekable(self):
        self.log.append("seekable")
        return False

    def read(self, size=-1):
        self.log.append(("read", size))
        if size == -1:
            chunks, self.chunks = self.chunks, []
            return b"".join(chunks)
        return self.chunks.pop(0) if self.chunks else b""

    def write(self, data):
        self.log.append(("write", data if len(data) < 10 else len(data)))
        return len(data)

    def flush(self):
        self.log.append("flush")

    def close(self):
        self.log.append("close")
        self.closed = True


def show(work, *chunks, **options):
    own = Own(*chunks)
    text = io.TextIOWrapper(own, "utf-8", **options)
    own.log.append("--")
    try:
        answer = work(text)
    except Exception as error:
        answer = repr(error)
    print(answer, *own.log)
    own.closed = True


show(lambda text: text.read(), b"one\n", b"two")
show(lambda text: text.read(2), b"one\n", b"two")
show(lambda text: text.readline(), b"on", b"e\nt", b"wo")
show(lambda text: text.readlines(), b"on", b"e\nt", b"wo")
show(lambda text: next(text), b"\xc3", b"\xa4\n")
show(lambda text: text.write("abc"))
show(lambda text: [text.write("abc"), text.flush()])
show(lambda text: text.write("a\nb"), line_buffering=True)
show(lambda text: text.write("ab"), write_through=True)
show(lambda text: [text.write("ab"), text.close(), text.closed])
show(lambda text: [text.write("ab"), text.detach()[:0]])
show(lambda text: text.write("x" * 8191) + text.write("y" * 5))
show(lambda text: text.write("é" * 5000))
show(lambda text: text.tell())
show(lambda text: text.seek(0))
show(lambda text: text.seekable())
show(lambda text: text.fileno())
show(lambda text: text.isatty())
show(lambda text: text.name)
show(lambda text: repr(text))
show(lambda text: print("a", 5, file=text, flush=True))
show(lambda text: [text.close(), text.read()])
show(lambda text: text.read(1), "text")
show(lambda text: text.read(), 5)
for wrong in 5, io.StringIO("a"), object():
    try:
        print(io.TextIOWrapper(wrong).read())
    except Exception as error:
        print(repr(error))
