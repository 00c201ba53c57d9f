def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
print('a\tb'.expandtabs(), 'a\tb'.expandtabs(4), 'ab\tc\td'.expandtabs(tabsize=4), 'a\n\tb'.expandtabs(4), '\t'.expandtabs(0), 'a\tb'.expandtabs(-1), 'a\r\tb'.expandtabs(3), '😀\tb'.expandtabs(4), ''.expandtabs())
show(lambda: 'a'.expandtabs('x'))
show(lambda: 'a'.expandtabs(1.5))
show(lambda: 'a'.expandtabs(10 ** 10))
