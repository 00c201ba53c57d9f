class C:
    @property
    def p(self):
        return self.q
    @property
    def q(self):
        raise AttributeError('from q')

C().p
