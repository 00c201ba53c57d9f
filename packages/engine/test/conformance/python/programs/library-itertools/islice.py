from itertools import islice
print(list(islice('abcdefg', 2)), list(islice('abcdefg', 2, 4)), list(islice('abcdefg', 2, None)), list(islice('abcdefg', 0, None, 2)), list(islice('ab', 5, 9)))
it = iter(range(10))
print(list(islice(it, 3)), list(islice(it, 1, 4, 2)), list(it))
for args in ((-1,), (1, -1), (0, 5, 0), ('a',)):
    try:
        islice('abc', *args)
    except ValueError as error:
        print(error)
