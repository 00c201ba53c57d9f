import traceback, sys
try:
    (0) // 0
except Exception: traceback.print_exc(file=sys.stdout)
try:
    (0)//0
except Exception: traceback.print_exc(file=sys.stdout)
try:
    ((1)) % (0)
except Exception: traceback.print_exc(file=sys.stdout)
(1) // (0)
