"""Documentation of functions."""

def area(width, height=1, *more, unit: str = 'm', **rest) -> float:
    """The area of a rectangle.

    Both sides are in metres.
        Indented.
    """
    return width * height


# Comments before
# a function.
def plain(a, /, b, *, c): pass


async def later(): 'waits'
f = lambda x, y=2: x
def gen():
    yield 1


class Named:
    def __call__(self): "Call it."


for one in (area, plain, later, f, gen):
    help(one)
help(Named().__call__)
help('no_such_thing')
help('__main__.area')
print(help, type(help), type(license))
print(copyright)
print(credits)
copyright()
print(exit, quit)
