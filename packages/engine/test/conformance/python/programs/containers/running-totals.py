def accumulate(items):
    total = 0
    for x in items:
        total += x
        yield total


print(list(accumulate([1, 2, 3])), [*accumulate(range(5))], dict(zip("abc", accumulate([5, 5, 5]))))
