def permutations(items):
    if len(items) <= 1:
        yield items
    else:
        for i, x in enumerate(items):
            for rest in permutations(items[:i] + items[i + 1 :]):
                yield [x] + rest


print(list(permutations([1, 2, 3])), len(list(permutations(list("abcd")))), len({tuple(p) for p in permutations([1, 1, 2])}))
