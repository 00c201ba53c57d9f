import re
for name in 'A ASCII I IGNORECASE L LOCALE M MULTILINE S DOTALL X VERBOSE U UNICODE NOFLAG DEBUG T TEMPLATE'.split():
    if hasattr(re, name): print(name, repr(getattr(re, name)), int(getattr(re, name)))
print(re.I | re.M, repr(re.RegexFlag(0)), re.RegexFlag(258), re.IGNORECASE & re.I, isinstance(re.I, re.RegexFlag), ~re.I & re.M)
print(isinstance(re.compile('x'), re.Pattern), isinstance(re.match('x', 'x'), re.Match), re.Pattern[str], re.Match[bytes])
p = re.compile(r'(?P<a>\w)(b)?', re.I | re.ASCII)
print(p.flags, p.groups, p.groupindex, p.pattern, p, p == re.compile(r'(?P<a>\w)(b)?', re.I | re.ASCII))
m = p.search('-ac')
print(m.group(), m.group(0, 'a', 2), m['a'], m[2], m.groups(), m.groups('none'), m.groupdict(), m.groupdict(0), m.start(), m.end('a'), m.span(2), m.pos, m.endpos, m.lastindex, m.lastgroup, m.re is p, m.string, m.regs, m.expand(r'<\g<a>\1>'), m)
re.purge()
print(re.template('a').pattern if hasattr(re, 'template') and False else 'a')
try: re.compile('(')
except re.error as error: print(error, error.msg, error.pattern, error.pos, error.lineno, error.colno)
print(re.sub('(?m)^a', 'b', 'a\na'), re.findall('(?s).', '\n'), re.findall('(?x) a # c\n b', 'ab'), re.fullmatch('a.c', 'a\nc', re.DOTALL), re.split('(,)', 'a,b'), re.escape('a.b*'), re.subn('x', 'y', 'axxb', count=1), [m.group() for m in re.finditer('.', 'ab')])
