# Items as lists: of no dimension, of one with gaps, of three, and of more than are read in one go.
view = memoryview(bytes(range(24)))
print(memoryview(b'a').cast('B', []).tolist())
print(memoryview(b'a').cast('B', []) == memoryview(b'a'))
print(view[::-5].tolist(), view[::3].tobytes())
print(view.cast('i').tolist())
print(view.cast('B', [2, 3, 4]).tolist())
print(view.cast('h')[::2] == view.cast('h')[::2].tolist())
print(view.cast('h')[::2] == memoryview(view.cast('h')[::2].tobytes()).cast('h'))
print(view[::2] == bytes(range(0, 24, 2)))

much = memoryview(bytes(index % 251 for index in range(100_000)))
print(sum(much.tolist()), sum(much[::-7].tolist()), len(much.cast('B', [1000, 100]).tolist()))
print(sum(map(sum, much.cast('B', [1000, 100]).tolist())))
