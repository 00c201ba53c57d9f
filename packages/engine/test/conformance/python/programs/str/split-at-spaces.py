# Words between spaces of all kinds.
texts = ['', ' ', 'one', ' one ', 'one two', '\tone\n\ntwo\r\nthree\x0b\x0cfour ', 'one\x1ctwo\x1fthree', 'one\x00two\x7f three']
texts += ['one\x85two\xa0three', 'one\u3000two\u2009three', 'na\xefve caf\xe9', '!~ ~!', 'a b' * 3, ' \ufeff ', '\U0001f600 \U0001f601']
for text in texts:
    print(ascii(text.split()), ascii(text.split(None, 1)), ascii(text.split(None, 0)), ascii(text.split(' ')))
for data in b'', b' a  b ', b'one\x1ctwo\ttwo\x0bthree', b'one\x85two\xa0three \xff':
    print(data.split(), data.split(None, 1), bytearray(data).split())
