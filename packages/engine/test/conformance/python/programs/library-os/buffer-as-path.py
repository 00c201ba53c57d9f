import os
import warnings

open("f.txt", "w").close()
print(os.stat(bytearray(b"f.txt")).st_size)
os.remove(memoryview(b"f.txt"))
print("f.txt" in os.listdir(), type(os.listdir(bytearray(b"."))[0]))
warnings.simplefilter("ignore")
print({(type(e.name), e.path[:2]) for e in os.scandir(memoryview(b"."))})
