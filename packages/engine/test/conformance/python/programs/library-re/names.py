import re
m = re.match(r'(?P<year>\d{4})-(?P<month>\d\d)(?P<rest>x)?', '2024-05')
print(m.groupdict(), m.groupdict('-'), m['year'], m.lastgroup, m.re.groupindex)
try:
    m.group('day')
except IndexError as error:
    print(error)
