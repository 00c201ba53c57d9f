def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
print('%(a)s %(b)d' % {'a': 'x', 'b': 5}, '%(a)s%(a)s' % {'a': 1}, '%(a b)5.1f' % {'a b': 2.25}, '%()s' % {'': 1}, '%(x(y))s' % {'x(y)': 1}, 'x' % {'a': 1}, '%s' % {'a': 1})
class Mapping:
    def __getitem__(self, key):
        return key * 2
print('%(ab)s' % Mapping())
show(lambda: '%(a)s' % {})
show(lambda: '%(a)s' % 5)
show(lambda: '%(a)s' % (1,))
show(lambda: '%(a)s' % 'x')
show(lambda: '%(a' % {'a': 1})
show(lambda: '%(a)' % {'a': 1})
show(lambda: '%(a)s %s' % {'a': 1})
show(lambda: '%(a)*d' % {'a': 1})
