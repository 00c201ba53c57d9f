import re
print(re.findall(rb'\d+', b'a1b22'), re.sub(b'a', b'b', b'aa'))
for args in ('a', b'a'), (b'a', 'a'), ('a', 5):
    try:
        re.match(*args)
    except TypeError as error:
        print(error)
