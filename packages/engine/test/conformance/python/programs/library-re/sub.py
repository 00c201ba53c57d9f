import re
print(re.sub('a', 'b', 'banana'), re.sub('a', 'b', 'banana', count=2), re.subn('n', '', 'banana'))
print(re.sub(r'(\w+) (\w+)', r'\2 \1', 'hello world'), re.sub('(?P<x>a)', r'<\g<x>\g<1>\g<0>>', 'a'))
print(re.sub(r'\d+', lambda m: str(int(m.group()) * 2), 'a1 b22'), re.sub('x*', '-', 'abxd'))
