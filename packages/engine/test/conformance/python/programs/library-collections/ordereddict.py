from collections import OrderedDict
d = OrderedDict(a=1, b=2, c=3)
d.move_to_end('a')
print(d)
d.move_to_end('c', last=False)
print(d, d.popitem(), d.popitem(last=False), d)
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {'b': 2, 'a': 1}, list(reversed(OrderedDict(a=1, b=2))))
try:
    OrderedDict().popitem()
except KeyError as error:
    print(error)
print(OrderedDict.fromkeys('ab', 0), OrderedDict(a=1) | {'z': 2}, OrderedDict())
