"""`readlines` with a size: for each kind of stream, how many lines it gives."""
import io

text = "abcd\n" * 4
with open("lines.txt", "w") as file:
    file.write(text)


class Own(io.RawIOBase):
    def __init__(self):
        self.lines = [b"abcd\n"] * 4

    def readline(self, size=-1):
        return self.lines.pop(0) if self.lines else b""


for make in (
    lambda: open("lines.txt"),
    lambda: open("lines.txt", "rb"),
    lambda: open("lines.txt", "rb", 0),
    lambda: io.StringIO(text),
    lambda: io.BytesIO(text.encode()),
    Own,
):
    print(*(len(make().readlines(*hint)) for hint in [(), (None,), (-1,), (0,), (1,), (4,), (5,), (6,), (10,), (100,)]))
