class Account:
    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = balance

    def deposit(self, amount):
        self.balance += amount
        return self

    def fee(self, amount):
        return 0

    def withdraw(self, amount):
        cost = amount + self.fee(amount)
        if cost > self.balance:
            return False
        self.balance -= cost
        return True


class Giro(Account):
    def fee(self, amount):
        return amount // 100 + 1


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)


accounts = [Account('a', 1000), Giro('b', 1000)]
refused = 0
for i in range(40000):
    for account in accounts:
        account.deposit(i % 7)
        if not account.withdraw(i % 11):
            refused += 1
print([account.balance for account in accounts], refused)

place = Point(0, 0)
step = Point(1, 2)
for i in range(30000):
    place = place + step
print(place.x, place.y)
