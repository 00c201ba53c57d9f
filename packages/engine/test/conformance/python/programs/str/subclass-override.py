class Text(str):
    def __str__(self):
        return 'str'
    def __repr__(self):
        return 'repr'
    def __format__(self, specification):
        return 'format:' + specification
    def __eq__(self, other):
        return True
    def __hash__(self):
        return 5
    def __len__(self):
        return 99
    def __add__(self, other):
        return 'added'
    def __radd__(self, other):
        return 'reflected'
t = Text('abc')
print(t, str(t), repr(t), f'{t:x}', format(t), '%s' % t, '%r' % t, t == 'q', hash(t), len(t), t + 'x', 'x' + t, ''.join([t]), 'abc' != t)
