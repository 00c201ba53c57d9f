import re
m = re.match('(a)(b)?', 'a')
print(m.expand(r'\1-\2-\n|'), m.regs, m.pos, m.endpos, m.string)
for bad in r'\3', r'\q', r'\g<x>', r'\g<':
    try:
        re.sub('(a)', bad, 'a')
    except (re.error, IndexError) as error:
        print(type(error).__name__, error)
