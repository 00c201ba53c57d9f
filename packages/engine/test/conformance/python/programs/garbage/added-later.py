class C:
    pass


C.__del__ = lambda self: print('del')
after = C()
del after
print('end')
