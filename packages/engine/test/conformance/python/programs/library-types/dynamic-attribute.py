from types import DynamicClassAttribute
class A:
    @DynamicClassAttribute
    def v(self): 'doc'; return 1
    @v.getter
    def v(self): return 2
a = A()
print(a.v, A.__dict__['v'].__doc__, A.__dict__['v'].fset)
for work in (lambda: A.v, lambda: setattr(a, 'v', 1), lambda: delattr(a, 'v')):
    try: print(work())
    except AttributeError as error: print(error)
