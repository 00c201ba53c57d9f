# Views that are released, or whose items do not lie side by side, as operands of bytes and bytearray.


def told(function, *args):
    try:
        return repr(function(*args))
    except Exception as error:
        return f'{type(error).__name__}: {error}'


def released():
    view = memoryview(b'abcabc')
    view.release()
    return view


views = {
    'released': released(),
    'with gaps': memoryview(b'abcabc')[::2],
    'backwards': memoryview(b'cba')[::-1],
    'of shorts': memoryview(b'abcabc').cast('h'),
}
methods = '''startswith endswith find index count rfind rindex split rsplit strip lstrip rstrip
    removeprefix removesuffix translate'''.split()
for kind, view in views.items():
    for text in (b'abcabcx', bytearray(b'abcabcx')):
        print('--', kind, type(text).__name__)
        for name in methods:
            print(name, told(getattr(text, name), view))
        if kind != 'of shorts':
            print('partition', told(text.partition, view), told(text.rpartition, view))
        print('tuple', told(text.startswith, (b'x', view)))
        print('replace', told(text.replace, view, b'-'), told(text.replace, b'x', view))
        print('join', told(text.join, [b'1', view]))
        print('+', told(lambda: text + view))
        print('in', told(lambda: view in text))
        print('==', told(lambda: text == view), told(lambda: text < view))
        print('%', told(lambda: b'[%s]' % view), told(lambda: b'[%b]' % (view,)))
        print('translate', told(text.translate, None, view))
        print('maketrans', told(text.maketrans, view, b'xyz') == repr(text.maketrans(b'acb', b'xyz')))
empty = memoryview(b'')[::2]
print(empty.c_contiguous, told(b'abc'.find, empty), told(b''.partition, empty))
for one in (memoryview(b'a'), bytearray(b'a'), b'a', b'ab', 97):
    print('%c', told(lambda: b'%c' % one))
for view in views.values():
    print(told(lambda: UnicodeDecodeError('utf-8', view, 0, 1, 'odd').object))
