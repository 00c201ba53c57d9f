try:
    class Flag(bool):
        pass
except TypeError as exception:
    print(exception)
try:
    True.x = 1
except AttributeError as exception:
    print(exception)
try:
    bool.__new__(int)
except TypeError as exception:
    print(exception)
print(bool.__new__(bool, 5))
