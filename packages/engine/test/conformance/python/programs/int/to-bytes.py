print((1024).to_bytes(2, 'big'), (1024).to_bytes(2, 'little'), (1024).to_bytes(4, byteorder='little'))
print((5).to_bytes(), (0).to_bytes(0, 'big'), (255).to_bytes(length=1), (-1).to_bytes(2, 'big', signed=True))
print((2 ** 64).to_bytes(9, 'little'), (-128).to_bytes(1, signed=True), (127).to_bytes(1, 'big', signed=True))
def error(*args, **keywords):
    try:
        print((300).to_bytes(*args, **keywords))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
error(1, 'big')
error(-1, 'big')
error(2, 'middle')
error(2, 5)
error('2')
error(2, 'big', True)
try:
    (-1).to_bytes(2, 'big')
except OverflowError as exception:
    print(exception)
try:
    (128).to_bytes(1, 'big', signed=True)
except OverflowError as exception:
    print(exception)
