import struct
s = struct.Struct('<HH')
print(s.size, s.format, s.pack(1, 2), s.unpack(b'\1\0\2\0'))
buffer = bytearray(6)
s.pack_into(buffer, 1, 3, 4)
print(buffer, s.unpack_from(buffer, 1))
