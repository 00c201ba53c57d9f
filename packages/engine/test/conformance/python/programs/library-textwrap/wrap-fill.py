import textwrap
text = 'The quick brown fox jumped over the lazy dog, and the well-known self-centred cat -- asleep -- did not care.'
for width in (10, 20, 40):
    print(textwrap.wrap(text, width))
print(textwrap.fill(text, 30, initial_indent='* ', subsequent_indent='  '))
print(textwrap.wrap('', 5), textwrap.wrap('a  b\tc\nd', 4), textwrap.wrap('abcdefghij', 4), textwrap.wrap('abcdefghij', 4, break_long_words=False))
try:
    textwrap.wrap('a', 0)
except ValueError as error:
    print(error)
