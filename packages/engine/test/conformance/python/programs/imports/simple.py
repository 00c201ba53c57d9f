import helper
print(helper.value, helper.__name__, helper.f(2))
from helper import f, value as v
print(f(3), v)
import helper as h
print(h is helper)
