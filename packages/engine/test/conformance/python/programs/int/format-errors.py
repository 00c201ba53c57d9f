def error(value, spec):
    try:
        print(format(value, spec))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
for spec in ['s', '.2', '.2d', 'y', 'dd', ',x', '_c', 'z', 'zd', '+c', '#c', ',_', '5.', '=^5x9']:
    error(42, spec)
error(-1, 'c')
error(0x110000, 'c')
error(10 ** 30, 'c')
error(10 ** 400, 'f')
try:
    (5).__format__(5)
except TypeError as exception:
    print(exception)
