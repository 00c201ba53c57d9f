print(int.from_bytes(b'\x04\x00', 'big'), int.from_bytes(b'\x04\x00', 'little'), int.from_bytes(b''))
print(int.from_bytes(b'\xff\xff', 'big', signed=True), int.from_bytes([1, 2, 3], 'big'), int.from_bytes(bytearray(b'\x01\x02')))
print(int.from_bytes(b'\xff' * 9, 'little'), int.from_bytes(range(3), 'big'), True.from_bytes(b'\x00'))
class Number(int):
    pass
print(type(Number.from_bytes(b'\x05', 'big')), Number.from_bytes(b'\x05', 'big'))
class AsBytes:
    def __bytes__(self):
        return b'\x01\x00'
print(int.from_bytes(AsBytes(), 'big'))
def error(*args, **keywords):
    try:
        print(int.from_bytes(*args, **keywords))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
error('ab', 'big')
error(5, 'big')
error([256], 'big')
error(b'a', 'middle')
error()
