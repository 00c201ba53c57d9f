class Meta(type):
    def __instancecheck__(cls, obj):
        print("instancecheck", cls.__name__, obj)
        return obj == 42

    def __subclasscheck__(cls, sub):
        print("subclasscheck", sub.__name__)
        return sub is int


class A(metaclass=Meta):
    pass


print(isinstance(42, A), isinstance(1, A), isinstance(A(), A), issubclass(int, A), issubclass(str, A), isinstance(42, (str, A)), isinstance(7, str | A))


class Fake:
    @property
    def __class__(self):
        return int


print(isinstance(Fake(), int), type(Fake()).__name__, isinstance(Fake(), Fake), isinstance(Fake(), str))
