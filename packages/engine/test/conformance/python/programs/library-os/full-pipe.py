import os
reader, writer = os.pipe()
os.set_blocking(reader, False)
os.set_blocking(writer, False)
try:
    os.read(reader, 1)
except BlockingIOError as error:
    print(error)
written = 0
try:
    while True:
        written += os.write(writer, b'x' * 4096)
except BlockingIOError as error:
    print(written, error.errno)
print(len(os.read(reader, 4096)), os.write(writer, b'again'))
os.close(writer)
total = 0
while piece := os.read(reader, 10_000):
    total += len(piece)
print(total)
try:
    os.set_blocking(writer, True)
except OSError as error:
    print(error)
