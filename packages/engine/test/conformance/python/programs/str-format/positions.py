def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
print('{}'.format(1), '{} {}'.format(1, 2), '{1} {0}'.format('a', 'b'), '{0}{0}'.format('x'), '{{}}'.format(), '{{{}}}'.format(5), ''.format(), 'abc'.format(1, 2))
print('{a} {b}'.format(a=1, b=2), '{} {a} {}'.format(1, 2, a=3), '{0} {a}'.format(1, a=2))
show(lambda: '{}'.format())
show(lambda: '{} {}'.format(1))
show(lambda: '{1}'.format(0))
show(lambda: '{a}'.format())
show(lambda: '{a}'.format(b=1))
show(lambda: '{} {0}'.format(1))
show(lambda: '{0} {}'.format(1))
show(lambda: '{-1}'.format(1))
show(lambda: '{0x}'.format(1))
