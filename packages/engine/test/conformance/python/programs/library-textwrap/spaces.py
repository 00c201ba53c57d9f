import textwrap
print(textwrap.TextWrapper.unicode_whitespace_trans)
print(textwrap.fill('a\tb\nc\x0bd\x0ce\rf  g', 10))
