from itertools import starmap, zip_longest
print(list(starmap(pow, [(2, 3), (3, 2)])), list(starmap(lambda *a: sum(a), [(1, 2, 3), ()])))
print(list(zip_longest('abc', [1])), list(zip_longest('a', '', 'bc', fillvalue='-')), list(zip_longest()))
