import textwrap
print(textwrap.dedent('''\
    def f():
        return 1

      odd
    '''))
print(repr(textwrap.dedent('\ta\n\t  b')), repr(textwrap.dedent('a\n  b')), repr(textwrap.dedent('  a\n \n  b\n')))
print(textwrap.indent('one\n\ntwo\n', '  ').__repr__(), repr(textwrap.indent('a\n\nb', '+', lambda line: True)))

for wrong in (0, b'a\n b', None, [1], bytearray(b' x')):
    try:
        print(textwrap.dedent(wrong))
    except TypeError as error:
        print(error)
