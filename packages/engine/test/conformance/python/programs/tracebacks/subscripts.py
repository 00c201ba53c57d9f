def show(f):
    try:
        f()
    except Exception as e:
        return e

d = {}
n = None
l = [1]
errors = [show(f) for f in [
    lambda: d['a'],
    lambda: d['a']['b'],
    lambda: l[5] + 1,
    lambda: print(l[ 7 ]),
    lambda: d.get('x')[0],
    lambda: (l)[1 + 4],
    lambda: l[0][0],
    lambda: n[1:2],
]]
raise ExceptionGroup('all', errors)
