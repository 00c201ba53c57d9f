class A: pass
class B:
    def __enter__(self): pass
class C:
    def __exit__(self, *a): pass
for v in [A(), B(), C(), 3]:
    try:
        with v:
            pass
    except TypeError as e:
        print(e)
