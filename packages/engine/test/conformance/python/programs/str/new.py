def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
class Upper(str):
    def __new__(cls, text, mark):
        made = super().__new__(cls, text.upper())
        made.mark = mark
        return made
u = Upper('abc', 7)
print(u, u.mark, type(u), isinstance(u, str), u.lower())
show(lambda: str.__new__())
show(lambda: str.__new__(5))
show(lambda: str.__new__(int))
show(lambda: str.__new__(Upper, 'x'))
