import re
print(re.findall(r'\d', 'a1b2'), re.findall(r'(\w)=(\d)', 'a=1 b=2'), re.findall(r'(a)|b', 'ab'))
for m in re.finditer(r'\w+', 'one two'):
    print(m.group(), m.span())
