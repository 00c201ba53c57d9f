def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
s = 'hello hello'
print(s.find('l'), s.find('lo'), s.find('x'), s.find(''), s.find('', 20), s.find('l', 4), s.find('l', 4, 8), s.find('hello', 1), s.find('l', -3), s.find('h', None, None))
print(s.rfind('l'), s.rfind('lo'), s.rfind('x'), s.rfind(''), s.rfind('l', 0, 5), s.rfind('hello', 0, -1), s.rfind('', 0, 3), s.rfind('h', -5))
print(s.index('o'), s.rindex('o'), s.index('hello', 3), s.count('l'), s.count('ll'), s.count(''), s.count('l', 5), s.count('l', 0, 3), 'aaa'.count('aa'), ''.count(''), 'a'.count('', 5))
show(lambda: s.index('x'))
show(lambda: s.rindex('x'))
show(lambda: s.index('h', 7))
show(lambda: s.find(1))
show(lambda: s.rfind(None))
show(lambda: s.count(b'a'))
show(lambda: s.index(['a']))
show(lambda: s.find('a', 'b'))
show(lambda: s.find('a', 1.5))
show(lambda: s.find('l', -10 ** 30, 10 ** 30))
