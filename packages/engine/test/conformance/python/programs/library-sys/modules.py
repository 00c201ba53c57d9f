import sys, math
print('math' in sys.modules, sys.modules['math'] is math, sys.argv, sys.modules['__main__'].__name__, sys.intern('a'))
