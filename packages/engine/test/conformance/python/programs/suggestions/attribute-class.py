class C:
    some_name = 1
C.some_nam
