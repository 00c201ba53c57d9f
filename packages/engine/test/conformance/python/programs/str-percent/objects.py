def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
class WithInt:
    def __int__(self):
        return 7
class WithIndex:
    def __index__(self):
        return 255
class WithFloat:
    def __float__(self):
        return 2.5
class Shown:
    def __str__(self):
        return 'str'
    def __repr__(self):
        return 'répr'
print('%d' % WithInt(), '%d %x %c' % (WithIndex(), WithIndex(), WithIndex()), '%f %.1f' % (WithFloat(), WithIndex()), '%s %r %a' % (Shown(), Shown(), Shown()), '%d' % 3.99, '%d' % -3.99, '%d' % True, '%s' % True, '%d' % 10 ** 2, '%d' % (2 ** 70), '%x' % -255, '%5s' % Shown())
show(lambda: '%d' % WithFloat())
show(lambda: '%x' % WithInt())
show(lambda: '%f' % Shown())
show(lambda: '%d' % float('nan'))
show(lambda: '%d' % float('inf'))
class Raises:
    def __str__(self):
        raise KeyError('inside')
show(lambda: 'a%sb' % Raises())
