"""Offsets by __index__, buffers that the program would change meanwhile, what is taken for bytes."""
import struct


class Index:
    def __init__(self, value, act=lambda: None):
        self.value, self.act = value, act

    def __index__(self):
        self.act()
        return self.value


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


data = bytearray(range(8))
for offset in (Index(2), True, Index(-4), -3, 1.0, '1', None, 10**30, -10**30, Index(10**30), 2**63 - 1, -2**63, 9, -9):
    attempt(lambda: struct.unpack_from('<H', data, offset))
    attempt(lambda: struct.pack_into('<H', data, offset, 258))
attempt(lambda: struct.Struct('<H').unpack_from(data, Index(3)))
attempt(lambda: struct.Struct('<H').unpack_from(data, offset=Index(3)))
attempt(lambda: struct.unpack_from('<H', buffer=data, offset=Index(3)))
attempt(lambda: struct.Struct('<H').pack_into(data, Index(3), 7))
print(data)
# What stands in the way of the offset's own program.
attempt(lambda: struct.pack_into('<H', data, Index(0, lambda: data.append(1)), 1))
attempt(lambda: struct.unpack_from('<H', data, Index(0, lambda: data.append(1))))
attempt(lambda: struct.pack_into('<H', data, 0, Index(0, data.clear)))
attempt(lambda: struct.unpack_from('<H', 'text', Index(0, lambda: print('asked'))))
attempt(lambda: struct.pack_into('<H', b'text', Index(0, lambda: print('asked')), 1))
attempt(lambda: struct.pack_into('<H', data, Index(0, lambda: print('asked'))))
attempt(lambda: struct.pack_into('<H', data, Index(0, lambda: print('asked')), 1, 2))
data.clear()
print(data)
view = memoryview(data2 := bytearray(4))
attempt(lambda: struct.pack_into('<HH', view, 0, 1, Index(2, view.release)))
print(data2)
attempt(view.release)
view = memoryview(data2)
attempt(lambda: struct.pack_into('<H', view, Index(0, view.release), 9))
attempt(lambda: struct.unpack_from('<H', view, Index(0, view.release)))
attempt(view.release)
print(data2)

import array

for value in (b'a', bytearray(b'a'), memoryview(b'a'), array.array('b', b'a'), 'a', 97, b'', b'ab', bytearray()):
    for code in ('c', 's', '3s', 'p', '3p', '0s'):
        attempt(lambda: (code, struct.pack(code, value)))


class Bytes(bytes):
    pass


attempt(lambda: struct.pack('c3s', Bytes(b'x'), Bytes(b'y')))
