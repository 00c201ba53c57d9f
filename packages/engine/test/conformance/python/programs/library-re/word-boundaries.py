import re
for s in ('', 'a', 'é', 'ß', 'İ', 'ǆ', '٣', '_', 'ǆ İ ı', '\u0300', 'ª', '中', '½', '²', '𝒜', '\U0001e900', 'ⓐ', '၀'):
    print(ascii(s), re.findall(r'\b', s), re.findall(r'\b', s, re.A), re.findall(r'\w', s), re.findall(r'\B', s), re.findall(r'\bx*', s))
for s in (b'', b'a', b'\xe9', b'a\xe9b', b' a '):
    print(s, re.findall(rb'\b', s), re.findall(rb'\B', s), re.findall(rb'\w', s), re.findall(rb'\b\w+\b', s))
for text in ('½ kg²', 'naïve café', 'x²+y² = z²', 'Ⅳ. ①', 'été', ''):
    for pattern in (r'\b\w+\b', r'\B\w', r'(?a:\b)\w+', r'(?a)\b\w+\b', r'\w\B', r'\b', r'\B', r'(?<=\b)\w', r'\W\b', r'\d+', r'(?i)É\b'):
        print(pattern, re.findall(pattern, text), re.sub(pattern, '|', text))
print(re.compile(r'\B').search('abc', 1, 1), re.compile(r'\b').search('abc', 0, 2), re.compile(r'\B').match('', 0))
