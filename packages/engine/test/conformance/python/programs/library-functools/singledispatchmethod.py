from functools import singledispatchmethod
class Printer:
    @singledispatchmethod
    def show(self, x):
        return 'other'
    @show.register
    def _(self, x: int):
        return f'{type(self).__name__} int {x}'
    @show.register(str)
    def _(self, x):
        return 'str ' + x
p = Printer()
print(p.show(1), p.show('a'), p.show(1.5))
