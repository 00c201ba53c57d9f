from collections import UserString
s = UserString('Hello World')
for name, *args in [('capitalize',), ('casefold',), ('center', 15, '*'), ('encode', 'utf-8'), ('endswith', 'ld'), ('expandtabs', 4), ('isalnum',), ('isalpha',), ('isascii',), ('isdecimal',), ('isdigit',), ('isidentifier',), ('islower',), ('isnumeric',), ('isprintable',), ('isspace',), ('istitle',), ('isupper',), ('join', ['a', 'b']), ('ljust', 14, '.'), ('lstrip', 'H'), ('partition', ' '), ('removeprefix', 'Hello'), ('removesuffix', 'World'), ('rfind', 'o'), ('rindex', 'l'), ('rjust', 14), ('rpartition', 'o'), ('rsplit', 'l', 1), ('rstrip', 'd'), ('splitlines',), ('startswith', 'He'), ('strip',), ('swapcase',), ('title',), ('translate', {72: 'J'}), ('zfill', 13), ('count', 'l'), ('find', 'lo'), ('index', 'W'), ('lower',), ('upper',), ('replace', 'l', 'L', 2), ('split', 'o')]:
    result = getattr(s, name)(*args)
    print(name, type(result).__name__, repr(result))
print(UserString('{} {x}').format(1, x=2), UserString('{a}').format_map({'a': 5}), UserString.maketrans('a', 'b'), s + '!', '>' + s, s * 2, 2 * s, s % (), UserString('%s-%d') % ('a', 3), s[1], s[1:4], len(s), 'World' in s)
print(s == 'Hello World', s < 'Z', hash(s) == hash('Hello World'), int(UserString('12')), float(UserString('1.5')), complex(UserString('1j')), repr(s), str(s), s.data, 'x%s' % s)
