from functools import singledispatch
@singledispatch
def show(x):
    return f'object {x}'
@show.register
def _(x: int):
    return f'int {x}'
@show.register(list)
def _(x):
    return f'list of {len(x)}'
@show.register(str)
@show.register(bytes)
def _(x):
    return 'text'
@show.register
def _(x: float | complex):
    return 'number'
print(show(1), show(True), show([1]), show('a'), show(b'a'), show(None), show(1.5), show(2j))
print(show.dispatch(bool) is show.dispatch(int), show.dispatch(dict) is show.registry[object], sorted(t.__name__ for t in show.registry))
try:
    show()
except TypeError as error:
    print(error)
