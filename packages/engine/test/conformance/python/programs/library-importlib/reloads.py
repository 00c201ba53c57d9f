import importlib
import sys

with open('counted.py', 'w') as file:
    file.write('try:\n    count += 1\nexcept NameError:\n    count = 1\nvalue = "one"\n')
sys.path.insert(0, '')
sys.dont_write_bytecode = True
import counted
print(counted.count, counted.value)
with open('counted.py', 'a') as file:
    file.write('value = "two"\n')
print(importlib.reload(counted) is counted, counted.count, counted.value)
for wrong in 3, type(sys)('unknown'):
    try:
        importlib.reload(wrong)
    except (TypeError, ImportError) as error:
        print(type(error).__name__, error)
