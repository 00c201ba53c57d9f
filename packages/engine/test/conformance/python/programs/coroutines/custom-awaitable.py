class Wait:
    def __init__(self, v):
        self.v = v
    def __await__(self):
        got = yield self.v
        return got * 2

async def main():
    a = await Wait(1)
    b = await Wait(a)
    return a, b

c = main()
print(c.send(None))
print(c.send(10))
try:
    c.send(100)
except StopIteration as e:
    print(e.value)
