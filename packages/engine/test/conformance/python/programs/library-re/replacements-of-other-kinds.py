import re

for pattern in ('', b'a', 'a'):
    for replacement in (0, None, 'x', b'x', [], '\\q', bytearray(b'x'), memoryview(b'x')):
        for string in (0, 'ca', b'ca', None):
            try:
                print(re.sub(pattern, replacement, string))
            except Exception as error:
                print(type(error).__name__, error)
