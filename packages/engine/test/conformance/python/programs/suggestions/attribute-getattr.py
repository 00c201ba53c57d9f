class C:
    alpha = 1
    def __getattr__(self, name):
        raise AttributeError('own message')
C().alpah
