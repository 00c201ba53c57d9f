import os

open('a.txt', 'w').write('hello')
print(open('a.txt').read())


def write():
    f = open('b.txt', 'w')
    f.write('abc')


write()
print(os.path.getsize('b.txt'))
kept = open('c.txt', 'w')
kept.write('kept')
print(repr(open('c.txt').read()))
kept.close()
print(open('c.txt').read())
