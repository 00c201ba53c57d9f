def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


class A:
    x = 1

    def f(self):
        pass


a = A()
a.y = 2
print([n for n in dir(a) if not n.startswith("__")], [n for n in dir(A) if not n.startswith("__")], vars(a), "f" in vars(A))


class D:
    def __dir__(self):
        return ["b", "a"]


print(dir(D()), "append" in dir([]), "upper" in dir(str), sorted(dir(a)) == dir(a), "__class__" in dir(5), "__dict__" in dir(object()), "__dict__" in dir(a))
error(lambda: vars(5))
error(lambda: vars([]))


def f():
    p, q = 1, 2
    return dir(), vars(), locals()


print(f())
