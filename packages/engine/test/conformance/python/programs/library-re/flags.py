import re
print(re.findall('a', 'aA', re.I), re.findall('^b', 'a\nb', re.M), re.findall('a.b', 'a\nb', re.S), re.findall('a b # c', 'ab', re.X))
print(re.compile('(?im)a').flags, re.I | re.M, re.compile('a', re.I), re.findall(r'\w', 'é', re.A))
