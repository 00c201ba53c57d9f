def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
class Bad:
    def __str__(self):
        return 5
    def __repr__(self):
        return None
show(lambda: str(Bad()))
show(lambda: repr(Bad()))
show(lambda: f'{Bad()}')
show(lambda: '%s' % Bad())
show(lambda: '%r' % Bad())
show(lambda: '{}'.format(Bad()))
