# Calls that take the number of an open file for a path, and paths of bytes that give names of bytes.
import os

file = open("f.txt", "w+")
file.write("abc")
file.flush()


def t(name, *args):
    try:
        print(name, getattr(os, name)(*args))
    except (OSError, OverflowError, TypeError) as e:
        print(name, type(e).__name__, e)


t("truncate", file.fileno(), 2)
print(os.stat(file.fileno()).st_size, os.stat("f.txt").st_size)
t("chmod", file.fileno(), 0o600)
t("chown", file.fileno(), -1, -1)
t("utime", file.fileno())
os.mkdir("d")
open("d/one", "w").close()
folder = os.open("d", os.O_RDONLY)
t("listdir", folder)
t("listdir", b"d")
with os.scandir(folder) as entries:
    print([(e.name, e.path) for e in entries])
with os.scandir(b"d") as entries:
    print([(e.name, e.path, e.is_file()) for e in entries])
print(list(os.walk(b"d")), list(os.walk("d")))
t("chdir", folder)
print(os.path.exists("one"))
t("statvfs", 99)
t("chdir", 99)
t("chmod", 99, 1)
t("stat", 99)
t("lstat", 0)
t("stat", 2**40)
t("stat", -(2**40))
os.symlink("one", "link")
t("readlink", b"link")
t("readlink", "link")
os.mkfifo("q")
t("mkfifo", "q")
try:
    os.stat(file.fileno(), follow_symlinks=False)
except ValueError as e:
    print(e)
reading = os.open("link", os.O_RDONLY)
t("truncate", reading, 1)
print(os.stat("one").st_size)
t("utime", "none")
