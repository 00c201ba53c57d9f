"""Views that are released or have gaps, where bytes are wanted; what iter_unpack gives."""
import array
import binascii
import hashlib
import io
import struct


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


released = memoryview(bytearray(8))
released.release()
gaps = memoryview(bytearray(b'abcdefgh'))[::2]
back = memoryview(bytearray(b'abcdefgh'))[::-1]
for view in (released, gaps, back, memoryview(b'abcdefgh'), memoryview(b'abcdefgh')[2:6], memoryview(array.array('i', [1, 2]))):
    t(lambda: struct.pack_into('b', view, 0, 1))
    t(lambda: struct.unpack_from('b', view, 0))
    t(lambda: struct.unpack('b', view))
    t(lambda: list(struct.iter_unpack('b', view)))
    t(lambda: hashlib.sha256(view).hexdigest()[:8])
    t(lambda: binascii.hexlify(view))
    t(lambda: io.BytesIO(b'xyz').readinto(view))
    t(lambda: io.BytesIO(b'').write(view))
    t(lambda: array.array('b').frombytes(view))
    t(lambda: int.from_bytes(view, 'big'))
    t(lambda: b''.join([view]))
    t(lambda: bytes(view))
    t(lambda: b'ab' in bytearray(view))
t(lambda: list(struct.iter_unpack('b', array.array('i', [1]))))
t(lambda: list(struct.iter_unpack('h', memoryview(bytearray(8)).cast('i'))))
t(lambda: struct.iter_unpack('b', 5))
t(lambda: struct.iter_unpack('b', 'text'))
data = bytearray(b'\1\2\3\4')
pairs = struct.iter_unpack('bb', data)
print(pairs.__length_hint__(), type(pairs).__name__)
data[2] = 9
t(lambda: data.append(1))
print(next(pairs), pairs.__length_hint__(), next(pairs), pairs.__length_hint__())
t(lambda: next(pairs))
