async def f():
    print('never')

c = f()
print('after')
