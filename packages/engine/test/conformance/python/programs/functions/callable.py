def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


class C:
    def __call__(self):
        return 1


class N:
    pass


n = N()
n.__call__ = lambda: 1
print(callable(len), callable(C), callable(C()), callable(N()), callable(n), callable(5), callable(lambda: 1), callable("".join), callable(None))
error(lambda: callable())
error(lambda: n())
error(lambda: None())
error(lambda: "a"())
error(lambda: 5(1))
