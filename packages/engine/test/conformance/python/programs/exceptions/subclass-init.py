class E(Exception):
    def __init__(self, code, message):
        self.code = code
        self.message = message

e = E(3, 'm')
print(e.args, str(e), repr(e))

class F(E):
    def __init__(self, x):
        super().__init__(x, 'from F')

f = F(9)
print(f.args, f.code, f.message)

class G(Exception):
    def __str__(self):
        return 'own text'

print(str(G(1)), repr(G(1)))
raise G(2)
