def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
print('a\nb\r\nc\rd'.splitlines(), 'a\nb\n'.splitlines(True), ''.splitlines(), '\n'.splitlines(), 'a\vb\fc\x1cd\x1de\x1ef\x85g\u2028h\u2029i'.splitlines(), 'a\n\nb'.splitlines(keepends=True), 'a\r\n'.splitlines(1))
show(lambda: 'a'.splitlines('x'))
show(lambda: 'a'.splitlines(None))
show(lambda: 'a'.splitlines(1, 2))
