class Left(str):
    def __mod__(self, other):
        return 'left'
class Right:
    def __rmod__(self, other):
        return 'right'
class RightText(str):
    def __rmod__(self, other):
        return 'right text'
print(Left('%s') % 1, '%s' % RightText('x'), 'a'.__mod__(()), 'x'.__rmod__('%s!'), 'x'.__rmod__(5))
s = '%s-%s'
s %= (1, 2)
print(s)
