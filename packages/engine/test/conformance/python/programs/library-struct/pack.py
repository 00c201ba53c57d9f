import struct
for format, *values in ('b', -1), ('>H', 258), ('<i', -2), ('q', 2**40), ('?', True), ('c', b'x'), ('5s', b'ab'), ('3p', b'abc'), ('<f', 1.5), ('d', -2.5), ('<bhx', 1, 2):
    print(format, struct.pack(format, *values), struct.calcsize(format))
