from functools import cache
@cache
def paths(r, c):
    return 1 if r == 0 or c == 0 else paths(r - 1, c) + paths(r, c - 1)
print(paths(12, 12), paths.cache_info().currsize)
