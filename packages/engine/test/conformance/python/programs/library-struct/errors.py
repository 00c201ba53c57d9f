import struct
for call in (lambda: struct.pack('B', 256), lambda: struct.pack('B'), lambda: struct.pack('z', 1), lambda: struct.unpack('H', b'x'), lambda: struct.pack('i', 'a'), lambda: struct.pack('s', 'a')):
    try:
        call()
    except struct.error as error:
        print(error)
