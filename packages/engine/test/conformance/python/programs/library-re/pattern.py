import re
p = re.compile(r'(a)(?P<b>b)?')
print(p.pattern, p.groups, dict(p.groupindex), p.match('xab', 1), p.search('ab', 0, 1), p)
print(re.escape('a.b*c'), re.compile(p) is p)
