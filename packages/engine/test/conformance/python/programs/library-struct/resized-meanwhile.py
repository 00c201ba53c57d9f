import array
import struct


class Resizes:
    def __init__(self, buffer):
        self.buffer = buffer

    def __index__(self):
        try:
            self.buffer.append(1)
        except BufferError as error:
            print('BufferError', error)
        return 7


for buffer in (bytearray(16), array.array('B', [0] * 16)):
    struct.pack_into('4B', buffer, 2, 1, Resizes(buffer), 3, Resizes(buffer))
    print(buffer)
    try:
        struct.pack_into('2B', buffer, 0, 300, Resizes(buffer))
    except struct.error as error:
        print(error)
    buffer.append(5)
    print(len(buffer))
for code in 'efd':
    for order in '<>=@':
        for value in (10**400, -(10**400), 2**1024, 2**1023, 10**5):
            try:
                print(code, order, struct.pack(order + code, value))
            except (struct.error, OverflowError) as error:
                print(code, order, type(error).__name__, error)
