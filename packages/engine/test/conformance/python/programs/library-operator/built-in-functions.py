# Functions of modules that are written in C: what they are, and how they complain of their arguments.
import binascii, bisect, functools, heapq, itertools, math, operator, os, struct
for f in (operator.add, bisect.bisect, heapq.heappush, struct.pack, functools.reduce, math.sqrt, os.getpid, functools.partial, itertools.chain, binascii.hexlify, functools.cmp_to_key, operator.itemgetter, struct.calcsize):
    print(f, type(f))
    for a in ((), (1,), (1,2,3,4,5)):
        try: f(*a)
        except Exception as e: print('  ', type(e).__name__, str(e)[:90])
    if f is functools.reduce: continue
    try: f(zz=1)
    except Exception as e: print('  ', type(e).__name__, str(e)[:90])
class A:
    f = operator.add
    g = staticmethod(operator.add)
print(A().f(1, 2), A().g(1, 2), A.f is operator.add)
try: binascii.unhexlify('x')
except ValueError as e: print(type(e).__name__, e)
for bad in ('heapq.heappush([])', 'binascii.unhexlify("abc")', 'operator.abs()', 'functools.reduce(1)', 'math.sqrt()', 'math.hypot(a=1)', 'bisect.bisect([1])', 'struct.unpack("i")', 'heapq.heappush(1, 2)', 'operator.index("x")'):
    try: exec(bad)
    except Exception as e: print(bad, '->', type(e).__name__, e)
