from functools import singledispatch
from collections.abc import Mapping, Sequence, Sized
@singledispatch
def kind(x):
    return 'other'
kind.register(Mapping, lambda x: 'mapping')
kind.register(Sequence, lambda x: 'sequence')
kind.register(Sized, lambda x: 'sized')
print(kind({}), kind([]), kind('a'), kind(set()), kind(3))
class D(dict): pass
print(kind(D()))
