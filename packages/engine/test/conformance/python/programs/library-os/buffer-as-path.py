import os

open("f.txt", "w").close()
print(os.stat(bytearray(b"f.txt")).st_size)
os.remove(memoryview(b"f.txt"))
print("f.txt" in os.listdir())
