def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
print(str.maketrans('ab', 'xy'), str.maketrans('a', 'b', 'cd'), str.maketrans({'a': 1, 98: 'x'}), 'x'.maketrans('a', 'é'), str.maketrans('', ''), str.maketrans('aa', 'bc'))
show(lambda: str.maketrans('ab', 'x'))
show(lambda: str.maketrans(5))
show(lambda: str.maketrans('ab'))
show(lambda: str.maketrans(5, 'a'))
show(lambda: str.maketrans('a', 5))
show(lambda: str.maketrans('a', 'b', 5))
show(lambda: str.maketrans({'ab': 1}))
show(lambda: str.maketrans({1.5: 1}))
