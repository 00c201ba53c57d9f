class C:
    def __repr__(self):
        return repr(self)
try:
    repr(C())
except RecursionError as e:
    print(str(e)[:32])
