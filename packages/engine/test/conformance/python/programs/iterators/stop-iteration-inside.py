def numbers():
    it = iter([1, 2])
    while True:
        yield next(it)


try:
    print(list(numbers()))
except RuntimeError as e:
    print(e, type(e.__cause__).__name__)
