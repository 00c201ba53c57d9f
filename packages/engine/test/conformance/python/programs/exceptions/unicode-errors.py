e = UnicodeDecodeError('utf-8', b'abc\xff', 3, 4, 'invalid start byte')
print(e)
print(e.encoding, e.object, e.start, e.end, e.reason)
print(UnicodeDecodeError('utf-8', b'abc\xff', 1, 4, 'r'))
print(UnicodeEncodeError('ascii', 'h\xe9', 1, 2, 'ordinal not in range(128)'))
print(UnicodeEncodeError('ascii', 'h\u20ac', 1, 2, 'r'), UnicodeEncodeError('ascii', 'h\U0001f600', 1, 2, 'r'))
print(UnicodeEncodeError('ascii', 'abc', 0, 3, 'r'))
print(UnicodeTranslateError('abc', 1, 2, 'r'), UnicodeTranslateError('abc', 0, 2, 'r'))
for args in [(1,), (1, 2, 3, 4, 5), ('u', 'text', 0, 1, 'r'), ('u', b'x', 'a', 1, 'r')]:
    try:
        UnicodeDecodeError(*args)
    except TypeError as err:
        print(err)
