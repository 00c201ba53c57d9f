def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
class Default:
    def __getitem__(self, name):
        return f'<{name}>'
class Missing(dict):
    def __missing__(self, key):
        return '?' + key
print('{a} {b.upper}'.format_map(Default())[:5], '{a}'.format_map({'a': 1}), '{x[0]}'.format_map({'x': 'yz'}), '{a:{w}}'.format_map({'a': 1, 'w': 3}))
show(lambda: '{a}'.format_map({}))
show(lambda: '{}'.format_map({'a': 1}))
show(lambda: '{0}'.format_map([1]))
show(lambda: '{a}'.format_map(5))
show(lambda: '{a}'.format_map())
