def f(a, b=2, *c):
    """doc"""
    x = 1

    try:
        for i in range(10):
            x += i; print(x,
                i)
    except (ValueError,
            KeyError) as e:
        with open('x') as q:
            y = [z for z in q]
    finally:
        return x

class C:
    def m(self):
        return super().m()

async def g():
    async for i in x():
        await i
def long():
    xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx = yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy + 1



    return (1 +

    xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx)
big = compile('x = 1\n' + '\n' * 400 + 'y = 2\n' + 'z = [' + ','.join(f'v{i}' for i in range(300)) + ']\ntry:\n' + '    a = b + c\n' * 300 + 'except E: pass\n', 'big', 'exec')
gap = compile('x = (1 +\n' + '\n' * 300 + 'y)\nz=2', 'gap', 'exec')
for one in (f, C.m, g, long, lambda: 0, big, gap, compile('', 'e', 'exec')):
    c = getattr(one, '__code__', one)
    print(c.co_name, c.co_linetable.hex(), c.co_lnotab.hex(), c.co_exceptiontable.hex())
    print(list(c.co_lines()))
print([f.__code__._varname_from_oparg(n) for n in range(4)])
try: f.__code__._varname_from_oparg(99)
except IndexError as e: print(e)
print(long.__code__._co_code_adaptive == long.__code__.co_code)
