view = memoryview(bytearray(8))


def show(call):
    try:
        print(call().shape)
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: view.cast("q", [0]))
show(lambda: view[::2].cast("B"))
show(lambda: view[::2].cast("B", [1]))
show(lambda: view[:1][::2].cast("B"))
show(lambda: view[:0][::2].cast("B"))
show(lambda: view.cast("zz", [0]))
show(lambda: view.cast("zz", [-1]))
show(lambda: view.cast("B", [2, 2]))
show(lambda: view.cast("H", 5))
show(lambda: view.cast("H", ["x"]))
show(lambda: view.cast("H").cast("I"))
show(lambda: view.cast("B", [2, 4]).cast("B", [4, 2]))
show(lambda: view.cast("B", [2, 4]).cast("H", [0]))
show(lambda: view[:3].cast("H"))
show(lambda: view[:3].cast("H", [7]))
show(lambda: view[5:5].cast("H", [2, 2]))
show(lambda: view[5:5].cast("H"))
show(lambda: view.cast("B", [1.5]))
show(lambda: view.cast("B", [True]))
show(lambda: view.cast("B", [2] * 70))
show(lambda: view.cast(5, [0]))
show(lambda: view.cast(None))
