class WithInt:
    def __int__(self):
        return 7
class WithIndex:
    def __index__(self):
        return 8
class Both(WithInt, WithIndex):
    pass
class IntAnswer:
    def __init__(self, answer):
        self.answer = answer
    def __int__(self):
        return self.answer
print(int(WithInt()), int(WithIndex()), int(Both()))
print(int('11', WithIndex()))
for answer in [5, 5.5, 'x', None]:
    try:
        print(int(IntAnswer(answer)) == answer)
    except TypeError as exception:
        print(exception)
