class Kept:
    def __init__(self): self.log = []
    def note(self, what):
        self.log.append(what)
        return self
    def __iadd__(self, other): return self.note(('iadd', other))
    def __isub__(self, other): return self.note(('isub', other))
    def __imul__(self, other): return self.note(('imul', other))
    def __imatmul__(self, other): return self.note(('imatmul', other))
    def __itruediv__(self, other): return self.note(('itruediv', other))
    def __ifloordiv__(self, other): return self.note(('ifloordiv', other))
    def __imod__(self, other): return self.note(('imod', other))
    def __ipow__(self, other): return self.note(('ipow', other))
    def __ilshift__(self, other): return self.note(('ilshift', other))
    def __irshift__(self, other): return self.note(('irshift', other))
    def __iand__(self, other): return self.note(('iand', other))
    def __ixor__(self, other): return self.note(('ixor', other))
    def __ior__(self, other): return self.note(('ior', other))

a = b = Kept()
a += 1; a -= 2; a *= 3; a @= 4; a /= 5; a //= 6; a %= 7
a **= 8; a <<= 9; a >>= 10; a &= 11; a ^= 12; a |= 13
print(a is b)
for one in a.log: print(*one)
class Declines:
    def __iadd__(self, other): return NotImplemented
    def __add__(self, other): return 'add instead'
c = Declines()
c += 1
print(c)
class Neither: pass
for operator in '+= -= *= @= /= //= %= **= <<= >>= &= ^= |='.split():
    try: exec(f'd = Neither()\nd {operator} 1')
    except TypeError as error: print(error)
t = ([],)
try: t[0] += [1]
except TypeError as error: print(error, t)
