class C:
    aaab = 1
    aaac = 2
C().aaad
