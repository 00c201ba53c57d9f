import re
m = re.match(r'(\w+) (\w+)', 'Isaac Newton, physicist')
print(m, m.group(), m.group(1, 2), m[2], m.groups(), m.span(2), m.start(), m.end(), m.lastindex)
print(re.match('b', 'abc'), re.search('b', 'abc'), re.fullmatch('abc', 'abcd'))
