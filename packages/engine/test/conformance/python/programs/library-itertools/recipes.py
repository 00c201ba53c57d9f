from itertools import islice, chain, repeat, filterfalse, tee, count
def take(n, it): return list(islice(it, n))
def batched(it, n):
    it = iter(it)
    while chunk := tuple(islice(it, n)):
        yield chunk
def partition(pred, it):
    a, b = tee(it)
    return list(filterfalse(pred, a)), list(filter(pred, b))
print(take(3, count(7)), list(batched('abcdefg', 3)), partition(lambda x: x > 2, range(5)))
def sieve(n):
    data = [True] * n
    for i in range(2, n):
        if data[i]:
            yield i
            for j in range(i * i, n, i):
                data[j] = False
print(take(10, sieve(100)))
