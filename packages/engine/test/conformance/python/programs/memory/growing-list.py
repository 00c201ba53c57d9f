items = []
try:
    while True:
        items.append(b'x' * 10_000_000)
        if len(items) > 25:
            raise MemoryError
except MemoryError as error:
    print(type(error).__name__, error.args)
items = None
print(len([0] * 1_000_000))
