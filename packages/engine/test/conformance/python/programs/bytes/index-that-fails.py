class A:
    def __init__(self, v, e=None):
        self.v, self.e = v, e

    def __index__(self):
        if self.e:
            raise self.e
        return self.v


class B(A):
    def __iter__(self):
        return iter([1, 2])


for t in bytes, bytearray:
    for a in (A(None), A('x'), A(2), A(-1), A(2**100), A(0, TypeError('own')), A(0, ValueError('own')), B(None), B(0, TypeError('own')), B(0, ValueError('own')), B(2), A(True)):
        try:
            print(t(a))
        except Exception as e:
            print(t, type(e).__name__, e)
