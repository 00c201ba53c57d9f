import sys
import traceback

é = [1]
try:
    print(int("٣") / 0)
except ZeroDivisionError:
    traceback.print_exc(file=sys.stdout)
try:
    é["ß" % (1, 2)]
except TypeError:
    traceback.print_exc(file=sys.stdout)
try:
    ("日本" + é[0]) // 1
except TypeError:
    traceback.print_exc(file=sys.stdout)
try:
    "日" * ("本"  )
except TypeError:
    traceback.print_exc(file=sys.stdout)
int("٣") / 0
