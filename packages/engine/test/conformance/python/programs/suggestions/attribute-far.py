class C:
    some_name = 1
C().zzz
