import math
print(math.log(math.e), math.log(8, 2), math.log2(1024), math.log10(1000), math.log1p(0), math.log(10**400))
for bad in 0, -1:
    try:
        math.log(bad)
    except ValueError as error:
        print(error)
