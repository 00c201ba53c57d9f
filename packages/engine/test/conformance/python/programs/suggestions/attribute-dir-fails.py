class C:
    def __dir__(self):
        raise ValueError
C().special_on
