class A: pass
d = A.__dict__
for s in ["d < 'a'", "d == dict(d)", "d == d", "d != {}", "d < {}", "{} < d", "d == 5", "5 == d", "d >= d"]:
    try: print(s, eval(s))
    except Exception as e: print(s, type(e).__name__, e)
class X:
    def __str__(s): 1 / 0

