import re

patterns = [r'\N{DIGIT ONE}+', r'[\N{DIGIT ONE}-\N{DIGIT TWO}]+', r'a\N{SPACE}b', r'\N{em dash}']
patterns += [r'\N', r'\Nx', r'\N{', r'\N{x', r'\N{}', r'\N{nope}', r'[\N]']
for pattern in patterns:
    try:
        print(pattern, re.findall(pattern, 'a12 b—a b'))
    except re.error as error:
        print(pattern, error)
try:
    re.compile(rb'\N{SPACE}')
except re.error as error:
    print(error)
