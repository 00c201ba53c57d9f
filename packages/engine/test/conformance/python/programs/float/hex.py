for x in [0.0, -0.0, 1.0, -1.5, 0.1, 1e300, 5e-324, 2.5, float('inf'), float('-inf'), float('nan')]:
    print(x.hex())
print(float.fromhex('0x1.8p+1'), float.fromhex('-0x.8p0'), float.fromhex(' 0x1p-1074 '), float.fromhex('ff'), float.fromhex('inf'), float.fromhex('-nan'), float.fromhex('0x1.999999999999ap-4'))
def error(*args):
    try:
        print(float.fromhex(*args))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
error('')
error('0xg')
error('0x1p')
error('0x1p1024')
error(5)
class Sub(float):
    pass
print(type(Sub.fromhex('0x1p1')), float.__getformat__('double'), float.__getformat__('float'))
try:
    float.__getformat__('x')
except ValueError as exception:
    print(exception)
