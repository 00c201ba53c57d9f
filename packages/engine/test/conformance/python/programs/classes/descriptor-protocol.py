class Descriptor:
    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name)
        self.name = name
    def __get__(self, instance, owner=None):
        return ('get', self.name, instance is None, owner.__name__)
    def __set__(self, instance, value): print('set', self.name, value)
    def __delete__(self, instance): print('delete', self.name)

class NonData:
    def __get__(self, instance, owner): return 'non-data'

class A:
    x = Descriptor()
    y = NonData()

a = A()
print(a.x, A.x)
a.x = 5
del a.x
a.__dict__['x'] = 'hidden'
print(a.x, a.__dict__)
print(a.y)
a.y = 1
print(a.y)
del a.y
print(a.y)
class Sub(A): pass
print(Sub.x, Sub().x)
class SetOnly:
    def __set__(self, instance, value): instance.__dict__['z'] = value * 2
class B: z = SetOnly()
b = B()
print(type(b.z).__name__)
b.z = 4
print(b.z)
try: del b.z
except AttributeError as error: print(error)
print(A.__dict__['x'].__get__(a, A), super(Sub, Sub()).x)
class Failing:
    def __set_name__(self, owner, name): raise ValueError('no')
try:
    class C: f = Failing()
except RuntimeError as error: print(error, '|', error.__cause__)
