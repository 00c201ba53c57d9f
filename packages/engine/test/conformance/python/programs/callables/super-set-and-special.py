def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


class A:
    def __getitem__(self, i):
        return "item", i

    def __len__(self):
        return 3

    x = 1


class B(A):
    def __getitem__(self, i):
        return super().__getitem__(i)

    def __len__(self):
        return super().__len__() + 1

    def get(self):
        return super().x

    def __init__(self):
        super().__init__()
        super().__setattr__("y", 5)


b = B()
print(b[1], len(b), b.get(), b.y)
error(lambda: super(B, b)[1])
error(lambda: len(super(B, b)))
print(hasattr(super(B, b), "x"), hasattr(super(B, b), "zz"), super(B, b).__class__)
