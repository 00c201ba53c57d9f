from helper import *
print(a, b)
try:
    _hidden
except NameError as e:
    print(e)
from limited import *
print(one)
try:
    two
except NameError as e:
    print(e)
