def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


print([0] * 3, 2 * [1, 2], [1] * True, [] * 5)
error(lambda: [1] * 1.5)
error(lambda: [1] * "a")
error(lambda: [1] * [2])
error(lambda: [1] * None)
a = b = [1, 2]
a *= 2
print(b)
a *= 0
print(b)
rows = [[0] * 2] * 2
rows[0][0] = 1
print(rows)
