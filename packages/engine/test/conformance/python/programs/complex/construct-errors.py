def error(*args, **keywords):
    try:
        print(complex(*args, **keywords))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
for text in ['', 'x', '1+', '1 + 2j', '1+2', '2j+1', '1+2i', '(1', '1j2', '--1j']:
    error(text)
error('1', 2)
error(1, '2')
error([])
error(None)
error(1, [])
error(1, 2, 3)
error(b'1')
error(10 ** 400)
error(x=1)
class Bad:
    def __complex__(self):
        return 5
error(Bad())
