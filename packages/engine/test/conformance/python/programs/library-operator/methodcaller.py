from operator import methodcaller
print(methodcaller('upper')('abc'), methodcaller('split', ',', maxsplit=1)('a,b,c'), methodcaller('count', 'a')('banana'), methodcaller('m', 1, k=2))
