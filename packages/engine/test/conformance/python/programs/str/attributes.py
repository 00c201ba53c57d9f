def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
print('a'.__getnewargs__(), 'a'.__hash__() == hash('a'), 'abc'.__len__(), 'a'.__format__('>3'), 'é'.__sizeof__(), ''.__sizeof__(), 'abc'.__sizeof__(), '😀'.__sizeof__(), 'ᐁ'.__sizeof__())
show(lambda: 'a'.foo)
show(lambda: 'a'.__iter__().__next__())
a = 'a'
show(lambda: a())
show(lambda: str.__add__(1, 'a'))
show(lambda: str.__len__())
show(lambda: 'a'.__getitem__())
show(lambda: str.join(1, []))
show(lambda: str.__contains__('abc', 'b'))
show(lambda: str.find('abc', 'c'))
