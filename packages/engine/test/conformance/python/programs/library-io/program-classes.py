"""Methods that a class of the program overrides are those that streams call."""
import io
import sys


class Shouting(io.BytesIO):
    def write(self, data):
        return super().write(bytes(data).upper())


class Counting(io.BytesIO):
    reads = 0

    def read(self, *size):
        self.reads += 1
        return super().read(*size)

    def read1(self, *size):
        self.reads += 1
        return super().read1(*size)


into = Shouting()
text = io.TextIOWrapper(into, "utf-8")
text.write("quiet")
text.flush()
print(into.getvalue())
print("printed", 1, file=text, flush=True)
print(into.getvalue())

source = Counting(b"one\ntwo\n")
text = io.TextIOWrapper(source, "ascii")
print(text.readline(), source.reads, text.read(), source.reads)

print(io.BufferedReader(io.BytesIO(b"abc")).read())
buffered = io.BufferedWriter(io.BytesIO())
print(buffered.write(b"abc"), buffered.raw.getvalue(), buffered.flush(), buffered.raw.getvalue())
both = io.BufferedRandom(io.BytesIO(b"abcdef"))
print(both.read(2), both.write(b"XY"), both.read(), both.seek(0), both.read())


class Reader(io.BufferedReader):
    def read1(self, size=-1):
        print("read1", size)
        return super().read1(size)


class Lines(io.TextIOWrapper):
    def readline(self, *size):
        return super().readline(*size).upper()

    def write(self, text):
        return super().write("<" + text + ">")


print(Lines(Reader(io.BytesIO(b"a\nb\n"))).readlines())
lines = Lines(Reader(io.BytesIO(b"a\nb\n")))
print(lines.readline(), next(lines))
out = io.BytesIO()
lines = Lines(out, write_through=True)
lines.writelines(["a", "b"])
print("c", "d", file=lines)
print(out.getvalue())


class Out(io.RawIOBase):
    def writable(self):
        return True

    def write(self, data):
        sys.__stdout__.write(f"[{bytes(data).decode()}]")
        return len(data)


sys.stdout = io.TextIOWrapper(io.BufferedWriter(Out()), line_buffering=True)
print("through all of them", 3)
sys.stdout = sys.__stdout__
print()
