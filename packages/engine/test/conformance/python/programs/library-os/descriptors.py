import os
reader, writer = os.pipe()
print(os.write(writer, b'hello'), os.read(reader, 3), os.read(reader, 10))
os.close(writer)
print(os.read(reader, 5))
fd = os.open('x', os.O_WRONLY | os.O_CREAT)
os.write(fd, b'abc')
os.close(fd)
print(os.path.getsize('x'), os.stat('x').st_size)
