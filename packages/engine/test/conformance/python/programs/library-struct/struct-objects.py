import struct
s = struct.Struct('<hI3s')
print(s.format, s.size, s.pack(1, 2, b'abc'), s.unpack(s.pack(-1, 5, b'xy')), list(s.iter_unpack(s.pack(1, 2, b'a') * 2)))
b = bytearray(12); s.pack_into(b, 2, 7, 8, b'zzz'); print(b, s.unpack_from(b, 2)); struct.pack_into('>H', b, 0, 258); print(b[:2], struct.unpack_from('>H', b), struct.calcsize('@iq'), struct.calcsize('=iq'), list(struct.iter_unpack('B', b'ab')))
for work in (lambda: struct.pack('h', 2 ** 15), lambda: struct.pack('b', 'x'), lambda: struct.unpack('i', b'a'), lambda: struct.pack('hh', 1), lambda: struct.Struct('z'), lambda: struct.pack_into('i', b, 10, 1), lambda: struct.unpack_from('i', b, 10), lambda: struct.pack('3s', 'abc'), lambda: struct.pack('c', b'ab'), lambda: s.pack(1), lambda: struct.pack('f', 1e50), lambda: struct.pack('B', -1)):
    try: print(work())
    except (struct.error, TypeError, OverflowError) as error: print(type(error).__name__, error)
