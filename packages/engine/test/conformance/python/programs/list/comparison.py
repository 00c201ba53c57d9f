def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], [2] > [1, 9], [] < [0], [1] <= [1], [1, 2] == [1.0, 2.0])
print([1, "a"] == [1, "b"], [1] != [1], [1] == (1,), [1] != (1,), [[1], 2] < [[1], 3])
error(lambda: [1] < ["a"])
error(lambda: [1] < (1,))
error(lambda: [1] >= 5)
error(lambda: [1, None] < [1, None, 3])
print([1, None] < [1, None, 3])
