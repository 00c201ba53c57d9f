import struct
print(struct.unpack('<3B', b'\1\2\3'), struct.unpack('>hf', b'\0\1\x3f\x80\0\0'), struct.unpack('2s?', b'ab\1'))
print(list(struct.iter_unpack('<H', b'\1\0\2\0')), struct.unpack_from('B', b'\0\7', 1))
