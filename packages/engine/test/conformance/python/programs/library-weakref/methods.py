import weakref


class C:
    def method(self):
        return 'result'


c = C()
print(weakref.ref(c.method)())
m = weakref.WeakMethod(c.method)
print(m()())
del c
print(m())
