samples = ['', 'abc', 'Abc', 'ABC', '123', '१२३', '²', '½', 'Ⅷ', 'a1', 'a b', 'Title Case', '\n', ' ', '\u00a0', '_x', '1x', 'class', 'é', 'ß', 'ǅ', '中', '\x00', '\u200b', '😀', '\ud800', 'ªº']
tests = ['isalnum', 'isalpha', 'isascii', 'isdecimal', 'isdigit', 'isidentifier', 'islower', 'isnumeric', 'isprintable', 'isspace', 'istitle', 'isupper']
for text in samples:
    print(ascii(text), [name for name in tests if getattr(text, name)()])
print('abc'.isdecimal(), '123'.isdecimal(), 'x'.isidentifier(), '½'.isnumeric(), 'a\n'.isprintable(), 'x'.isalnum())
