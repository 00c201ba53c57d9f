import traceback, sys
def show(text):
    try: eval(text)
    except Exception as e:
        for l in traceback.format_exception_only(e): print(repr(l))
for t in ["1 +", "\n\t\r", b"\n\t\r", "  3 3", "\tx y", "a\fb", "(1,\n 2", "'abc", "é = 1", "f(**a, *b)", "x = 日本 語", "1\n2", "", "f'{'", "  f'{a b}'", "lambda: (yield\n", "print 1", "a b c"]: show(t)
class E(Exception):
    def __str__(self): return ""
class N(Exception):
    __notes__ = 5
for e in [E(), N("x"), SyntaxError(), SyntaxError("m"), SyntaxError("m", ("f", None, None, None)), SyntaxError("m", ("f", 1, 2, "  abc\n", 1, 4)), SyntaxError("m", (None, 1, 0, "abc")), SyntaxError("m", ("f", 3, 5, "\tabc", 3, -1)), KeyError("k"), OSError(2, "no"), ModuleNotFoundError("x")]:
    print(traceback.format_exception_only(e))
e = ValueError("v"); e.__notes__ = ["a\nb", 5, E()]; print(traceback.format_exception_only(e))
e = ValueError("v"); e.__notes__ = "xy"; print(traceback.format_exception_only(e))
e = SyntaxError("v"); e.add_note("a"); print(traceback.format_exception_only(e))
import json
try: json.loads("{")
except Exception as e: print(traceback.format_exception_only(e))
print(traceback.format_exception_only(ValueError, None), traceback.format_exception_only(None, None))
