class Empty:
    def __bool__(self):
        return False

class Sized:
    def __init__(self, size):
        self.size = size

    def __len__(self):
        return self.size

class Refuses:
    def __bool__(self):
        raise ValueError('neither')

print(not Empty(), not Sized(0), not Sized(2))
print(not not Empty())
print(5 not in Sized.__mro__, [not value for value in (Empty(), Sized(1))])
try:
    not Refuses()
except ValueError as error:
    print(error)
