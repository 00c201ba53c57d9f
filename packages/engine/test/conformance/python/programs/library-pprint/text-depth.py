from pprint import pprint, pformat, PrettyPrinter, isreadable, isrecursive, saferepr
pprint('word ' * 30)
pprint({'key': 'word ' * 20}, width=50)
pprint(b'bytes ' * 20, width=40)
print(pformat([[[[1]]]], depth=2), pformat({'a': {'b': {'c': 1}}}, depth=2), pformat(1234567, underscore_numbers=True))
r = [1]
r.append(r)
print(isrecursive(r), isreadable(r), isreadable([1]), saferepr([1, 'a']))
PrettyPrinter(width=12).pprint(['aaa', 'bbb', 'ccc'])
