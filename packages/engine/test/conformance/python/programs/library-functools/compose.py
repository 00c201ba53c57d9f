from functools import reduce, partial
def compose(*fs):
    return reduce(lambda f, g: lambda x: g(f(x)), fs)
print(compose(partial(int, base=16), str, len)("ff"))
