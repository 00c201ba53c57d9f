import re
print(re.split(r'\W+', 'Words, words, words.'), re.split(r'(\W+)', 'a, b'), re.split('b', 'abcbd', maxsplit=1), re.split(r'x*', 'axbc'))
