tests = ['isalnum', 'isalpha', 'isascii', 'isdigit', 'islower', 'isspace', 'istitle', 'isupper']
for b in [b'', b'a', b'A', b'Aa', b'1', b' ', b'\t\v', b'Title Case', b'a1', b'\xe9', b'A\xe9', b'a b']:
    print(b, [getattr(b, name)() for name in tests])
for b in [b'hello World', b'\xc9cole', b"they're", b'a1b2', b'']:
    print(b.upper(), b.lower(), b.title(), b.capitalize(), b.swapcase())
