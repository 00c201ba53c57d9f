class C:
    def __dir__(self):
        return ['special_one', 'other']
C().special_on
