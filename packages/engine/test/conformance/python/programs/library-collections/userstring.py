from collections import UserString
s = UserString('abc')
print(s, repr(s), s.upper(), s + 'd', s * 2, s[1], len(s), 'b' in s, s == 'abc', type(s.upper()).__name__, s.find('c'), s.replace('a', 'z'), s.split('b'), hash(s) == hash('abc'))
