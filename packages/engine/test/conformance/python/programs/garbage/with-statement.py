class C:
    def __enter__(self):
        print('enter')
        return self

    def __exit__(self, *args):
        print('exit')

    def __del__(self):
        print('del')


with C():
    print('body')
print('after')
with C() as c:
    print('body')
print('named')
del c
