class Even(int):
    def __new__(cls, value, note=''):
        made = super().__new__(cls, value - value % 2)
        made.note = note
        return made
    def __add__(self, other):
        return Even(int(self) + other)
    def __radd__(self, other):
        return 'radd'
    def __eq__(self, other):
        return NotImplemented
    __hash__ = int.__hash__
e = Even(7, note='seven')
print(e, e.note, type(e), e + 3, type(e + 3), 1 + e, e - 1, type(e - 1))
print(e == 6, e == e, hash(e), e != 6)
print(Even.__new__(Even, 9), int.__new__(Even, 9))
