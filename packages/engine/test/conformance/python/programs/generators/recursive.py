def walk(tree):
    if tree is None:
        return
    left, value, right = tree
    yield from walk(left)
    yield value
    yield from walk(right)

t = ((None, 1, None), 2, ((None, 3, None), 4, None))
print(list(walk(t)))
def count(n):
    if n:
        yield n
        yield from count(n - 1)
print(list(count(6)))
