def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
tests = ['isalnum', 'isalpha', 'isascii', 'isdecimal', 'isdigit', 'isidentifier', 'islower', 'isnumeric', 'isprintable', 'isspace', 'istitle', 'isupper']
for s in ['', 'a', 'A', 'Aa', '1', '²', '½', ' ', '\t\n', '_a1', '1a', 'é', 'Title Case', 'Not title', 'ABC', 'abc1', 'a b', '\x00', '٣', '一', '😀', 'class', 'a-b']:
    print(repr(s), [getattr(s, name)() for name in tests])
show(lambda: 'a'.isalpha('b'))
