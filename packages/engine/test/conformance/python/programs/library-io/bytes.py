import io
b = io.BytesIO(b'abc\ndef')
print(b.read(1), b.readline(), b.tell(), b.read(), b.getvalue())
b.seek(1)
b.write(b'XYZW')
print(b.getvalue(), b.seek(-2, 2), b.read(), b.readable(), b.writable(), b.seekable())
