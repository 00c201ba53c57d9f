def error(call):
    try:
        print(call())
    except Exception as exception:
        print(type(exception).__name__, exception)


a, b = [1, 2], (3,)
print([*a, *b], (*a, *b), {*a, *b}, {**{"x": 1}, **{"x": 2}}, [*"ab", *range(2), *{"k": 1}], *a, *b)
first, *middle, last = range(5)
print(first, middle, last)
*start, end = [1]
print(start, end)
[*x] = "hi"
print(x)
for i, *rest in [(1, 2, 3), (4,)]:
    print(i, rest)
error(lambda: [*5])
error(lambda: {**[]})
