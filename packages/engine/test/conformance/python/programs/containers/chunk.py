def chunks(items, n):
    return [items[i : i + n] for i in range(0, len(items), n)]


print(chunks(list(range(7)), 3), chunks("abcdef", 4), chunks((1, 2, 3), 1), chunks([], 2))
