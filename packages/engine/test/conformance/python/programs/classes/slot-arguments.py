# CPython calls what fills the places of its types by wrappers, which count the arguments themselves.
values = [1, "a", [1], {}, bytearray(b"x"), memoryview(bytearray(b"x")), 1.5, property(), (1,), range(3), b"x", 1j]
names = [
    "__pow__", "__rpow__", "__setattr__", "__mul__", "__rmul__", "__imul__", "__setitem__", "__delitem__", "__get__",
    "__set__", "__add__", "__eq__", "__len__", "__contains__", "__getitem__", "__neg__", "__divmod__", "__delattr__",
]
for value in values:
    for name in names:
        method = getattr(value, name, None)
        if method is None:
            continue
        for args, options in (((), {}), ((1, 2, 3, 4), {}), ((), {"x": 1})):
            try:
                method(*args, **options)
            except Exception as error:
                print(type(value).__name__, name, len(args), error)
