def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
print(f'{"ab":5}|{"ab":<5}|{"ab":>5}|{"ab":^5}|{"ab":*^6}|{"abcdef":.3}|{"abc":5.2}|{"ab":s}|{"é":😀>3}|{"ab":05}|{"ab":<05}')
print(format('a', ''), format('a', '3'), 'a'.__format__('^3'))
show(lambda: format('a', 'd'))
show(lambda: format('a', '=5'))
show(lambda: format('a', '+'))
show(lambda: format('a', ' '))
show(lambda: format('a', '#'))
show(lambda: format('a', ','))
show(lambda: format('a', '.'))
show(lambda: format('a', 'ss'))
show(lambda: format('a', 'z'))
show(lambda: format('a', 5))
show(lambda: format('a', '10000000000000000000'))
