from collections import namedtuple
P = namedtuple('P', 'a b c', defaults=(2, 3))
print(P(1), P(1, 5), P._field_defaults)
print(namedtuple('R', 'a def a', rename=True)._fields)
print(namedtuple('M', 'a,b', module='other').__module__, P.__module__)
