count = 0


class C:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        global count
        count += self.n


for n in range(300):
    C(n)
print(count)
items = [C(n) for n in range(300)]
print(count)
del items
print(count)
