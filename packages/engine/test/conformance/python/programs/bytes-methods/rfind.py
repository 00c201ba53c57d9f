def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
inputs = [b'hello World', b'', b'  Two\twords\r\n', b'+12', b'H\xe9llo']
for source in inputs:
    data = bytes(source)
    show(lambda: data.rfind(b'l'))
    show(lambda: data.rfind(b'o', 0, 3))
    show(lambda: data.rfind(104))
    show(lambda: data.rfind('l'))
