def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
class Money:
    def __init__(self, amount):
        self.amount = amount
    def __format__(self, specification):
        return f'<{self.amount}|{specification}>'
class Plain:
    def __str__(self):
        return 'plain'
class Wrong:
    def __format__(self, specification):
        return 5
class Deep:
    def __format__(self, specification):
        return '[' + '{:{}}'.format(Money(1), specification) + ']'
m = Money(5)
print(f'{m}', f'{m:abc}', '{:x y}'.format(m), format(m), format(m, 'q'), f'{Plain()}', '{}'.format(Plain()), f'{Plain()!s:>7}', f'{m!s:.3}' != '', f'{Deep():z}')
show(lambda: f'{Plain():x}')
show(lambda: '{:5}'.format(Plain()))
show(lambda: f'{Wrong()}')
show(lambda: '{:d}'.format([]))
show(lambda: format([], '5'))
show(lambda: f'{None:5}')
