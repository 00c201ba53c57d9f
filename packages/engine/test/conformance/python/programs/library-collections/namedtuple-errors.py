from collections import namedtuple
def attempt(work):
    try:
        print(work())
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
attempt(lambda: namedtuple('P', 'a a'))
attempt(lambda: namedtuple('P', 'a def'))
attempt(lambda: namedtuple('P', '_a'))
attempt(lambda: namedtuple('1', 'a'))
attempt(lambda: namedtuple('P', 'a', defaults=(1, 2)))
P = namedtuple('P', 'a b')
attempt(lambda: P._make([1]))
attempt(lambda: P(1, 2)._replace(c=3))
attempt(lambda: setattr(P(1, 2), 'a', 3))
