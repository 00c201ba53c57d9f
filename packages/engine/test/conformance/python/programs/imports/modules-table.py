import sys
import helper
print(sys.modules['helper'] is helper)
sys.modules['fake'] = 'anything'
import fake
print(fake)
sys.modules['gone'] = None
try:
    import gone
except ModuleNotFoundError as e:
    print(e)
del sys.modules['helper']
import helper as again
print(again is helper)
