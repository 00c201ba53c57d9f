class A:
    def b(self):
        return self
    def c(self):
        return None

A().b().c().d()
