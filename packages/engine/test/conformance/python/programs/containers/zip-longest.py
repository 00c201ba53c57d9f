def zip_longest(*iterables, fill=None):
    iterators = [iter(it) for it in iterables]
    while True:
        row, ended = [], 0
        for it in iterators:
            try:
                row.append(next(it))
            except StopIteration:
                ended += 1
                row.append(fill)
        if ended == len(iterators):
            return
        yield tuple(row)


print(list(zip_longest("abc", [1], fill="-")))
