from enum import Enum
class Light(Enum):
    RED, GREEN, YELLOW = range(3)
    def next(self):
        members = list(type(self))
        return members[(self.value + 1) % len(members)]
l = Light.RED
for _ in range(4):
    print(l)
    l = l.next()
