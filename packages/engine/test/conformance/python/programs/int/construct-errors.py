def error(*args, **keywords):
    try:
        print(int(*args, **keywords))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
for text in ['', ' ', 'x', '1 2', '1.5', '0x10', '1__0', '_1', '1_', '--1', '+', 'ten']:
    error(text)
error(b'x')
error(bytearray(b'1a'))
error('12', 1)
error('12', 37)
error('12', -1)
error('2', 2)
error('09', 0)
error('0b12', 0)
