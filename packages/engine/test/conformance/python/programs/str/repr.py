for s in ['', 'a', "it's", '"', "'\"", '\n\t\r\\', '\0\x1f\x7f\x80\xa0\xad', 'é', '\u200b\u2028', '😀', '\ud800', '\U000e0001', '\ufeff']:
    print(repr(s), ascii(s))
print('a'.__repr__(), 'a'.__str__(), f'{"a"!r}', f'{"é"!a}', ['a', "b'"])
