class E(OSError):
    def __init__(self, path):
        super().__init__(2, 'gone', path)
        self.path = path

e = E('p')
print(e.errno, e.strerror, e.filename, e.path, e.args, str(e))

class F(OSError):
    pass

f = F(2, 'x', 'file')
print(type(f).__name__, f.errno, f.filename, f.args)
class G(FileNotFoundError):
    def __init__(self, a, b):
        pass
g = G('a', 'b')
print(g.args, g.errno, str(g))
