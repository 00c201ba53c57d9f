async def f():
    print('never')

f()
print('after')
