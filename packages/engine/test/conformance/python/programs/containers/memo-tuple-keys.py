cache = {}


def paths(r, c):
    if (r, c) in cache:
        return cache[r, c]
    result = 1 if r == 0 or c == 0 else paths(r - 1, c) + paths(r, c - 1)
    cache[r, c] = result
    return result


print(paths(10, 10), len(cache), cache[3, 4])
