# The lines are printed one by one.
import sys
import traceback

try:
    raise TypeError("\ud800")
except TypeError:
    try:
        traceback.print_exc(file=sys.stdout)
    except UnicodeEncodeError as error:
        print("cut", error)
