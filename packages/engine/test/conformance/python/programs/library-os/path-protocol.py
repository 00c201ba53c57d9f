# `__fspath__` is asked for once, and of the class.
import io
import os
import pathlib


class Once:
    asked = 0

    def __fspath__(self):
        self.asked += 1
        return "a.txt" if self.asked == 1 else 5


with open(Once(), "w") as file:
    print(file.name, file.buffer.raw.name)
with open(pathlib.Path("a.txt")) as file:
    print(file.name)
with pathlib.Path("a.txt").open("rb") as file:
    print(file.name)


def opener(path, flags):
    print("opener", repr(path))
    return os.open(path, flags)


with open(pathlib.Path("a.txt"), opener=opener) as file:
    print(file.name)
for make in [open, io.FileIO]:
    for path in [pathlib.Path("none"), b"none", "none"]:
        try:
            make(path)
        except OSError as e:
            print(e, repr(e.filename))


class Instance:
    def __fspath__(self):
        return "class"


one = Instance()
one.__fspath__ = lambda: "instance"
print(os.fspath(one))


class Meta(type):
    def __fspath__(cls):
        return "meta"


class Made(metaclass=Meta):
    def __fspath__(self):
        return "made"


print(os.fspath(Made), os.fspath(Made()))


class Failing:
    def __fspath__(self):
        raise LookupError("no path")


for work in [open, os.stat, os.path.join, os.listdir]:
    try:
        work(Failing())
    except LookupError as e:
        print(type(e).__name__, e)
