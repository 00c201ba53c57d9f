def run(coro):
    try:
        coro.send(None)
    except StopIteration as e:
        return e.value

class C:
    def __init__(self, swallow):
        self.swallow = swallow
    async def __aenter__(self):
        print('enter')
        return 'value'
    async def __aexit__(self, t, v, tb):
        print('exit', t, v)
        return self.swallow

async def main():
    async with C(False) as x:
        print('body', x)
    async with C(True):
        raise ValueError('swallowed')
    try:
        async with C(False):
            raise KeyError('passes')
    except KeyError as e:
        print('caught', e)
    async with C(False) as a, C(True) as b:
        return 'returned'

print(run(main()))
