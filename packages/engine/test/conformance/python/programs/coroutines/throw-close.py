class Yielder:
    def __await__(self):
        try:
            yield 'y'
        except ValueError as e:
            print('awaitable caught', e)
            return 'ok'
        finally:
            print('finally')

async def main():
    r = await Yielder()
    print('r', r)
    return 'end'

c = main()
print(c.send(None))
try:
    c.throw(ValueError('v'))
except StopIteration as e:
    print(e.value)
c = main()
c.send(None)
c.close()
c = main()
c.close()
try:
    c.send(None)
except RuntimeError as e:
    print(e)
